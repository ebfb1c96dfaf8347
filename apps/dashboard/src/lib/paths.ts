/** Every address of the dashboard. They are in Portuguese, because people read and share them. */
export const paths = {
  start: '/',
  signIn: '/entrar',
  invitation: '/convite',
  account: '/conta',
  inbox: '/conversas',
  conversation: (id: string) => `/conversas/${id}`,
  calendar: '/agenda',
  patients: '/pacientes',
  patient: (id: string) => `/pacientes/${id}`,
  replanning: '/ausencias',
  tasks: '/tarefas',
  knowledge: '/conhecimento',
  today: '/hoje',
  figures: '/numeros',
  settings: '/ajustes',
  simulator: '/simulador',
} as const;
