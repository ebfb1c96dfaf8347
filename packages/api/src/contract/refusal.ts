/** Why a request was not done: the code a program reads, the HTTP status it travels under, the words a person reads. */
export const REFUSALS = {
  invalid_request: { status: 400, message: 'O pedido não está no formato esperado.' },
  unauthorized: {
    status: 401,
    message: 'Entre com seu e-mail e senha, ou envie a chave da API no cabeçalho Authorization: Bearer.',
  },
  wrong_sign_in: { status: 401, message: 'E-mail ou senha incorretos.' },
  forbidden: { status: 403, message: 'Você não tem permissão para fazer isso.' },
  no_access: { status: 403, message: 'Seu acesso a esta clínica foi encerrado. Fale com quem administra a equipe.' },
  foreign_origin: { status: 403, message: 'Este pedido não veio do endereço desta instalação.' },
  too_many_attempts: { status: 429, message: 'Muitas tentativas. Espere 15 minutos e tente de novo.' },
  not_found: { status: 404, message: 'Não encontramos o que foi pedido.' },
  time_taken: { status: 409, message: 'Esse horário já está ocupado.' },
  time_not_available: { status: 409, message: 'Esse horário não pode ser marcado.' },
  appointment_closed: { status: 409, message: 'Essa consulta já passou ou foi cancelada e não pode mais mudar.' },
  status_not_allowed: { status: 409, message: 'A consulta não pode passar para essa situação agora.' },
  window_over: {
    status: 409,
    message: 'A janela de 24 horas do WhatsApp fechou: texto livre só depois que o paciente escrever.',
  },
  edited_meanwhile: { status: 409, message: 'Alguém mudou isto enquanto você editava.' },
  name_taken: { status: 409, message: 'Já existe outro com esse nome.' },
  last_owner: { status: 409, message: 'A clínica precisa de pelo menos um proprietário com acesso.' },
  already_member: { status: 409, message: 'Essa pessoa já faz parte da equipe.' },
  invitation_over: { status: 409, message: 'Este convite não vale mais. Peça um novo a quem convidou você.' },
  wrong_password: { status: 422, message: 'A senha atual não está correta.' },
  professional_needs_agenda: {
    status: 422,
    message: 'Escolha de qual profissional é a agenda; os outros papéis não têm agenda própria.',
  },
  unknown_patient: { status: 422, message: 'Não há paciente com esse id.' },
  unknown_service: { status: 422, message: 'Não há serviço com esse id.' },
  unknown_professional: { status: 422, message: 'Não há profissional com esse id, ou ele não atende esse serviço.' },
  unknown_colleague: { status: 422, message: 'Não há ninguém da equipe com esse id.' },
  unknown_conversation: { status: 422, message: 'Não há conversa com esse id.' },
  invalid_name: { status: 422, message: 'O nome não parece ser o de uma pessoa.' },
  invalid_phone: { status: 422, message: 'O telefone não é um número válido com DDD.' },
  invalid_birth_date: { status: 422, message: 'A data de nascimento não pode ser essa.' },
  empty_text: { status: 422, message: 'O texto não pode ficar vazio.' },
  text_too_long: { status: 422, message: 'O texto é longo demais.' },
  clinical_note: {
    status: 422,
    message: 'Isso parece informação clínica: registre no prontuário, não nas anotações da recepção.',
  },
  key_reused: { status: 422, message: 'Esta chave já foi usada em outro pedido.' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly message: string }>>;

export type RefusalCode = keyof typeof REFUSALS;
