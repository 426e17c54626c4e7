/** What a check-in system makes of a list: who is named, by locator and name, and what is said of them. */
export function readNameList(text: string, held: string[] = []): string[] {
  const unfolded = text.replaceAll(/\r\n\.RN\//g, '');
  const people = [...held];
  let section = 'ADD';
  let open: { given: string[]; surname: string; remarks: string[]; locator: string } | null = null;
  const close = (): void => {
    for (const given of open?.given ?? []) {
      const who = `${open!.locator} ${open!.surname}/${given}`;
      const said = open!.remarks.filter((remark) => remark.endsWith(`-1${open!.surname}/${given}`)).sort();
      const at = people.findIndex((one) => one.startsWith(`${who} `));
      if (section !== 'ADD' && at < 0) throw new Error(`${section} of somebody who is not on the list`);
      if (section === 'ADD') people.push(`${who} ${said.join(' ')}`);
      else if (section === 'DEL') people.splice(at, 1);
      else people[at] = `${who} ${said.join(' ')}`;
    }
    open = null;
  };
  for (const line of unfolded.split('\r\n').filter(Boolean)) {
    const name = /^(\d+)([A-Z]+)\/(.*?)(-[A-Z]+\d+)?$/.exec(line);
    if (['ADD', 'DEL', 'CHG'].includes(line) || /^(END|PNL|ADL|RBD|-)/.test(line)) close();
    if (['ADD', 'DEL', 'CHG'].includes(line)) section = line;
    else if (name) {
      close();
      if (name[3]!.split('/').length !== Number(name[1])) throw new Error(`${line} names another number of people than it says`);
      open = { surname: name[2]!, given: name[3]!.split('/'), remarks: [], locator: '' };
    } else if (line.startsWith('.L/')) open!.locator = line.slice(3);
    else if (line.startsWith('.R/')) open!.remarks.push(line.slice(3));
  }
  return people.sort();
}
