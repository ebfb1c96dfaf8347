import type { ZodError } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';

/** What is wrong with an input, field by field, in words. Values are never repeated. */
export function sayIssues({ issues }: ZodError): string {
  return issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'corpo'}: ${sayIssue(issue)}`)
    .join('; ');
}

function sayIssue(issue: $ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `obrigatório, do tipo ${TYPES[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.origin === 'string' ? 'não pode ficar vazio' : `deve ser no mínimo ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `no máximo ${issue.maximum} caracteres`
        : `deve ser no máximo ${issue.maximum}`;
    case 'invalid_value':
      return `deve ser um destes: ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return 'não está no formato esperado';
    case 'custom':
      return `deve ser ${String(issue.params?.expected ?? 'válido')}`;
    default:
      return 'não é válido';
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'texto',
  number: 'número',
  int: 'número inteiro',
  boolean: 'verdadeiro ou falso',
  object: 'objeto',
  array: 'lista',
};
