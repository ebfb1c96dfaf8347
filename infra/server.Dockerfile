# The server in any role (ROLE=web, worker or all). Build from the project's root:
#   docker build -f infra/server.Dockerfile -t post-clinics-server .
FROM node:24-bookworm-slim AS manifests
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY packages/domain/package.json packages/domain/
COPY packages/application/package.json packages/application/
COPY packages/db/package.json packages/db/
COPY packages/receptionist/package.json packages/receptionist/
COPY packages/whatsapp/package.json packages/whatsapp/
COPY packages/api/package.json packages/api/
COPY apps/server/package.json apps/server/
COPY apps/dashboard/package.json apps/dashboard/
COPY tests/package.json tests/

# The dashboard: built here, so that its tools stay out of the image.
FROM manifests AS dashboard
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --filter "@post/dashboard..."
COPY tsconfig.base.json ./
COPY packages ./packages
COPY apps/dashboard ./apps/dashboard
RUN cd apps/dashboard && node node_modules/vite/bin/vite.js build

FROM manifests AS dependencies
# The server and what it needs. The lock file's Node is for machines without one; this image has its own.
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --prod --filter "@post/server..." \
  && rm -rf node_modules/.pnpm/node-linux-*

FROM node:24-bookworm-slim
ENV NODE_ENV=production PORT=3000
WORKDIR /app
COPY --from=dependencies /app ./
COPY packages ./packages
COPY apps/server ./apps/server
COPY --from=dashboard /app/apps/dashboard/dist ./apps/dashboard/dist
# Owned by root and run by another: the process cannot change its own code.
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/server/src/main.ts"]
