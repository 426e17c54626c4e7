/** What the demo's customers agree to: terms such as operators write them, in short. */
export const marathonTerms = `Booking. The contract is made when we confirm the booking. Until then places are held, not sold.

Payment. A deposit of 30 % is due on confirmation, the balance 60 days before the first day.

Start number. The race fee is passed on to the organiser and is not given back once the start number is drawn.

Entry. Entry is decided by the authorities. If they refuse a traveller without the traveller's fault, or close the border, we give back everything but transfer fees.

If you cancel. More than 30 days before the first day: free. 21 to 30 days: 15 %. 11 to 20 days: 25 %. 2 to 10 days: 35 %. One day: 65 %. On the day itself: 100 %.

Passport. It must be valid for six months beyond the last day. The name on the booking is the name in the passport.`;

export const walkingTerms = `Booking. The contract is made when we confirm the booking. A deposit of 20 % is due with it, the balance 30 days before the first day.

The walks. You walk up to 22 km a day, on sand for a good part. The guide may change a stage for the weather.

If you cancel. More than 30 days before the first day: the deposit. 15 to 30 days: 50 %. Later: 90 %.

Minimum. With fewer than four travellers we may call the tour off until 21 days before the first day, and give back everything.`;
