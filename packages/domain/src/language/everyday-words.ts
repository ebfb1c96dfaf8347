/** Real words that are one slip away from a word we look for. They are meant as written. */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  `seguidos seguidas seguido focada focado fucada derramei derramou derramar derrapei desmamada desmamado desmame afagou afobada afobado enfardou
  morreu morri morre viveu matou minha minhas quando quanto quanta quantos quantas quarto quartos quinto quintal quintas segundo segundos seguida segura segure seguro sexto
  sexo terco teria terei terra terceira tarda parte partes arte amanda amando manda mandar mando marca marcar marco marcou
  maior mais mario maria mariana meio meia junto junta julia juliana abriu abrir abri gosto gosta noiva norte nota notei
  nosso domino cedo sede senta conta contra seria sabida semanal depende feita feira ferias fera hora horas horario
  almocar almocei peixe perto peso pito peita pauta preto feito jeito leito prazo caso casa casar choque chorou
  engano sentir sentido gente agente dente doente cara caro careca clara claro certo certa consulto consultor consultar
  medo mudo moda muda mudar ajuda ajudar linda linha limpa vaga vagas vago vale valor valeu avisa aviso preco precisa
  respondo resposta repetir ninguem alguma algum algo robo roubo roupa bom boa boca bota voltou volta sair saiu caiu cair
  pedir pediu perder perdi perdeu tirar tirei tomar tomei dentro centro quente tempo tempos pessoa pessoas pessoal passa
  passar posso passo parto paro parar pagar pegar ligar lugar falar faltar faltou falta calor cabeca nariz paciente
  confirma confirmar confirmo confirmado atende atender entender entendi
  deste destes desta destas neste nesta neste nestes dessa desse nessa nesse branco branca bravo barco buraco aberto aberta acerto
  enganado enganada enganando engano demasiado fachada falada ficada infectou infectado infectada informou informando
  infestou respeitando retirando reparando resfriando retirado afetando adorando apoiando apagando alugando afastando
  anotando adotando advogando afinando acredita acredito agradado agrada aprendida atrevida engessou engessado acidental queixou
  queixo lentes doentes mentes gentes entes correr morder morde mordida mordi sagrando massagem massagens montagem
  banquete resto restos respeitar resfriar retirar entortou enforcou enfaixou enfeitou encantou encurtou enfartada
  ocidente subsidio confusao compulsao conclusao contusao conversao baseado oracao cotacao chique cheque falhar filmar
  garantia garanta garantir formando formatando formulando desafiando desabando destacando descascar destacar desmanchar
  disfarcar congelamento congelar calcular piano parlamento palmeira folha falha ficha gastaria curta costa cesta
  querida queridas querido ajude espero esperar esperando esfera presente presentes preservar prevencao conserto
  conserta consertar contente contento converso conversa conversas testamento travamento trancamento tocar valer
  saltou soldou solar desafiou destacou desfiada desmarcou desmarcando embolada enroscada escolada
  mancha manchas mansa manta mania manja sabido sarado safado aproxima aproximo proximos proximas almoca almoce ferreiro
  ferreira domingues dominio julio torca turca quieta quieto aposto abria aranha apanha amansa tardes noites notes
  passamento pavimento acendem acordem tendem corte cortes sangria sangre salgando sacramento saneamento
  convence convento consenso constata consular concerto trabalho trabalhos aguem tangue mangue perito enviada
  peitos jejum respiro aluguem arguem mora morar moro cinto vindo corar decoracao colocacao`.split(/\s+/),
);
