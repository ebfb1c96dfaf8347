export const whatsappPt = {
  hint: 'Por onde os pacientes falam com a Cora.',
  failed: 'Não foi possível ler as conexões.',
  retry: 'Tentar de novo',
  kinds: { zapi: 'Z-API', 'whatsapp-cloud': 'API oficial do WhatsApp', simulator: 'Simulador' },
  links: {
    connected: 'Conectado',
    disconnected: 'Sem celular conectado',
    refused: 'Acesso recusado',
    unreachable: 'Sem resposta',
  },
  about: {
    connected: 'As mensagens chegam e saem normalmente.',
    disconnected: 'As mensagens dos pacientes não chegam. Conecte o celular da clínica abaixo.',
    refused:
      'O provedor não reconhece o acesso desta instalação. Peça a quem cuida do servidor para conferir o número da instância e as chaves.',
    unreachable: 'O provedor não respondeu agora. Tentamos de novo sozinhos; nada se perde.',
  },
  simulator:
    'Nenhum WhatsApp está ligado ainda: a Cora conversa só no simulador. Quem cuida do servidor liga o número pelas variáveis ZAPI_ ou WHATSAPP_CLOUD_ (veja .env.example).',
  pairing: {
    title: 'Conectar o celular',
    steps: [
      'No celular da clínica, abra o WhatsApp.',
      'Toque em Configurações e depois em Aparelhos conectados.',
      'Toque em Conectar um aparelho e aponte para este código.',
    ],
    code: 'Código para o celular da clínica',
    none: 'O código ainda não veio. Ele aparece aqui em alguns segundos.',
  },
  subscribe: {
    title: 'Avisos do provedor',
    hint: 'Uma vez só: diz à Z-API para onde mandar o que os pacientes escrevem.',
    run: 'Configurar os avisos',
    done: 'Pronto: a Z-API avisa esta instalação.',
    refused: 'A Z-API recusou. Confira se o endereço público desta instalação começa com https.',
    unreachable: 'A Z-API não respondeu. Tente de novo.',
    'by-hand': 'Este canal é configurado na página do provedor.',
  },
  byHand:
    'Na página da Meta, em Webhooks, use o endereço /webhooks/whatsapp-cloud desta instalação e a palavra de WHATSAPP_CLOUD_VERIFY_TOKEN.',
};

export type WhatsAppWords = typeof whatsappPt;
