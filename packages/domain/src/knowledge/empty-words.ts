/** Words that say nothing about what a question is about: grammar, courtesies, how people ask, what every clinic has. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a o as os um uma uns umas e ou mas nem de do da dos das d em no na nos nas num numa por pelo pela pelos pelas para com sem sob sobre ate ao aos entre
  que qual quais quem quando como onde quanto quanta quantos quantas porque pois se nao sim tambem so ja ainda mais menos muito muita muitos muitas bem mal
  eu me mim comigo meu minha meus minhas tu te ti teu tua voce voces seu sua seus suas ele ela eles elas lhe nos nosso nossa gente a isso isto esse essa esses essas este esta estes estas aquele aquela aquilo
  ser e sou era foi fui seja sao eram esta estou estava estao estar estiver tem tenho ter teria tinha temos tiver ha houver haver existe existem vai vou vao ir indo fica ficar pode posso podem poder podia poderia da dar dao deve devo devem preciso precisa precisam precisava precisaria querer quero quer queria gostaria desejo consigo consegue conseguem
  fazer faco faz fazem feito feita fazendo saber sabe sei dizer diz falar pergunta perguntar duvida informar informacao informacoes explicar explica ajudar ajuda queria
  oi ola bom boa dia dias tarde noite favor obrigado obrigada moca moco querida querido linda gentileza licenca desculpa desculpe cora entao tipo assim ne la ai aqui ali tudo todo toda todos todas algum alguma alguns algumas nenhum nenhuma outro outra outros outras mesmo mesma cada tal coisa coisas jeito caso agora hoje amanha ontem sempre nunca antes depois
  clinica consultorio voces consulta consultas atender atende atendem atendimento aceita aceitam aceitar trabalham trabalha oferecem oferece ver vejo olha olhar usar usa uso dar hora horas horario pessoa pessoas passar tirar tira tiro tirei mandar manda mandam mando mandei chegar chego chega cheguei vez vezes fiz fez fizeram fizer ficam ficar puder pudesse levar leva levo trazer deixar deixa deixo pegar pego pega dar dou deu abrir abre abrem tratar trata tratam tomar toma passar passa cair caiu ficar fico ficou perto longe lugar local quase passado serve sirvo min apenas partir perco perder acho parece achar demais logo enquanto durante desde
  quase voltar tirou feito faria teremos dono mao alguem ninguem nada vcs you have do someone can possivel necessario obrigatorio certo certeza normal verdade`.split(
    /\s+/,
  ),
);
