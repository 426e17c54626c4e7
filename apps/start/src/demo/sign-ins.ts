/** The demo's staff. Their passwords are public: a demo listens on the loopback address alone. */
export const demoSignIns = {
  operator: { email: 'operator@marathon.example', name: 'Olga Operator', password: 'waypass-demo-operator' },
  officer: { email: 'officer@marathon.example', name: 'Otto Officer', password: 'waypass-demo-officer' },
  secondOfficer: { email: 'officer2@marathon.example', name: 'Ottilie Officer', password: 'waypass-demo-officer2' },
  administrator: { email: 'admin@marathon.example', name: 'Ada Administrator', password: 'waypass-demo-admin' },
  agency: { email: 'agent@horizon.example', name: 'Agnes Agent', password: 'waypass-demo-agency' },
  walkingOperator: { email: 'operator@walking.example', name: 'Wanda Walker', password: 'waypass-demo-walking' },
  walkingOfficer: { email: 'officer@walking.example', name: 'Willem Warden', password: 'waypass-demo-warden' },
} as const;
