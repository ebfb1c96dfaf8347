export const filePt = {
  attach: 'Anexar foto, PDF ou áudio',
  remove: 'Tirar o arquivo',
  sending: 'Enviando o arquivo',
  size: (mebibytes: string) => `${mebibytes} MB`,
  tooLarge: 'O arquivo é grande demais: até 5 MB para fotos, até 10 MB para o resto.',
  failed: 'O arquivo não foi enviado.',
  stillHere: 'Ele continua aqui: toque em enviar para tentar de novo, ou tire o arquivo.',
};

export type FileWords = typeof filePt;
