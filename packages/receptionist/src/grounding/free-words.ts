/**
 * What a receptionist says in any clinic without stating anything of this one: courtesy, talk about the talk, the patient's
 * choice. By stem: a word that starts with one of these is free. Whatever else a statement speaks of must stand in the evidence.
 */
export const FREE_STEMS: ReadonlySet<string> = new Set(
  `
  cham pergunt ruim ruins adora escrit confund valem vale vindo pare soma diz repass dentro
  causa troqu coisinh adora consig assim gente dinam minimo maximo investiment particular medicac convers assum contando problem receb vindo part
  abaixo aberta aberto abra abril acert acess achar achei acho acima acolh acompanh acontec acredit adequ adia admi
  adult agend agil agora agosto agrad aguard ainda ajud ajust alegr alem alguem algum algun alias alivi almoc alter
  amanha ambas ambos amig amor andament anivers ano ansios antecip antem anteontem anterior antes aparec apenas
  apert apoi apont apos apresent aproveit aproxim aquel aqui area arrum assim assist assun ate ativ atras atraves
  atualiz atualmente audio aula ausenc automat auxili aval avanc avis avo bacan bast bate bebe beij beleza bem-est
  bem-vind bemvind bilhete boa bom bonit botao brev brinc busc cabe cada cafe calend calm caminho canal cancel
  caprich carinh casa caso cedinh cedo celebr cem cento cerca cert chama chame chat chec cheg cima cinc cinquent
  claramente claro clic client clinic coisa colega coloc com conclu condic conect confer confianc confir conforme
  confu conhec conosc consegu consider consigo consta consult conta contexto contig contin contud convers cora
  cordial correr corret corrigir corrija corrijo crian cuid curios curt cust dado dando daquel daqui dar data davam
  deci deix dela dele demais demor demos dent depois derem desabaf desagrad descans descobr descul desde desej
  desmarc desmarquei desped dess dest detalh deu deve dez dia dific diga digi direitinh diret dispo diss diversos
  diz document doem doendo doi domingo dono dor doutor doze duas dupl dura duvid duzent eba efetu el elas eles
  emergenc encaix encaminhad encaminhei encant encerr encontr enfim engol enquant entao entend entr envi equipe era
  err escola escolh escrev escut espec esper espiad espl espos esquec essa esse esta este estiv estou etapa
  eventual evit exat excel exempl exist explic fac fal famil fantast fara favor faz fechad fechamos fechar fecho
  feira feit feliz ferramen fevereiro fica fich fico filh fim final finzinho fiqu foi folg fomos fora form fos foto
  frase fui fund futur garot gent geral gost grac grand grat guard guia haha haja hav hehe hoje hora hospital
  houver idade ideal identidad identific igualmente imag imediat impedi import imprevist inclusiv incomod incriv
  indic indisp individual infel inform inici inqui instant interess intern interval iria irma isso isto janeiro
  janela jeito joia julho junho junt justificativa kkk lado lament legal lembr ler letra lev libe lig lind list
  livre local logo long machuc madrug mae maio mais mand maneir manh mant maravilh marc marid marque media
  medicament medo meia meio melhor memb menc menin menor menos mens merec mes mim minha minut modalid modo moment
  mostr motiv mud muit nada naquel nascimento naveg necess nela nele nenhum nervos nessa nesse nesta neste neto
  ningu nisso noite noitinha nome normalmente nos notar notic nov num oba obrigad ocorr ocup odontolog oferec ofert
  oficial oitenta oito ola olh onde ontem onze opa opca opco opin orden organiz orient otim outr outubro ouvir
  pacien pai palavr papo par pass pausa pedi pega pela pelo pena pendencia pendent pens pequen perante perceb perd
  perfei perg period pertinh perto pesq pesso pior pod pois porem porqu portugu poss poste pouc pouquin poxa praz
  precis preench prefer prefir preocup prepar pres preten previs primeir procur profission prontinh pronto propos
  propri prossegu proxim public pude puxa quais qual quand quant quarent quarta quase quatr quem quer quest
  quinhent quinta quinze quis rapid razao reag reais realment recad receb recepc recome reconfir aceit odontolog ponto reconsider recuper
  refaz refer regist relac relat remarc remarquei remedi repass repet repita reserv resolv respei respir respond
  respost resum retom retorn risad rotin sab saem sai samu sangr saud segu seis sej selec seman sempre send senh
  sent separ sequen ser sess sete setor sext show sig silen simp sint sistem situac sob socorr sofr solicit somente
  sono sorri sorte sossegad sua sugeri sugest sugir super tais talvez tamb tanto tard tarefa teclad telef tema
  temos temp tenha tenho tensa tenso tent ter texto tinha tipo tir tive tod toqu torc total trabal tranquil
  transferid transt trat tres treze trint trio trist troc tudo turn ufa unic unidade urg usar util vaga vaguinha
  valor vamos vari veio vej vem vendo venha venho verific vez viagem vigor vindas vindo vint vir visit visto viu
  voce vocs volt vontad vou whats zap zer`
    .split(/\s+/)
    .filter((stem) => stem !== ''),
);
/** Shorter than this a word is grammar. */
export const SHORTEST_WORD = 4;
