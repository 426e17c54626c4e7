FROM node:24-slim AS build
WORKDIR /waypass
COPY . .
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:24-slim
WORKDIR /waypass
ENV NODE_ENV=production HOST=0.0.0.0 WEB_ROOT=/waypass/dist/web
COPY --from=build /waypass/package.json ./
COPY --from=build /waypass/node_modules ./node_modules
COPY --from=build /waypass/dist ./dist
USER node
EXPOSE 7400
CMD ["node", "dist/apps/api/src/main.js"]
