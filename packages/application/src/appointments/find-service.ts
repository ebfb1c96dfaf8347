import type { Catalogue, ProfessionalId, Service, ServiceId } from '@post/domain';

export type FoundService =
  | { readonly kind: 'found'; readonly service: Service; readonly professionalIds: readonly ProfessionalId[] }
  | { readonly kind: 'unknown'; readonly what: 'service' | 'professional' };

/** The service and who is asked to give it: the named professional, or everyone who offers it. */
export function findService(
  catalogue: Catalogue,
  { serviceId, professionalId }: { readonly serviceId: ServiceId; readonly professionalId: ProfessionalId | null },
): FoundService {
  const service = catalogue.services.find(({ id }) => id === serviceId);
  if (!service) return { kind: 'unknown', what: 'service' };
  const professionalIds = service.professionalIds.filter((id) => professionalId === null || id === professionalId);
  if (professionalIds.length === 0) return { kind: 'unknown', what: 'professional' };
  return { kind: 'found', service, professionalIds };
}
