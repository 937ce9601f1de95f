# The explorer is built by Node, the application by the .NET SDK; the image holds neither.
FROM node:22-slim AS web
WORKDIR /source/web
COPY web/package.json web/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY web/ ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.*.props Directory.Build.targets .editorconfig ./
COPY src/ src/
COPY seed/ seed/
COPY --from=web /source/src/ActorGraph.Web/wwwroot src/ActorGraph.Web/wwwroot
RUN dotnet publish src/ActorGraph.Web -c Release -o /app -p:SkipWebBuild=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# Listening on all addresses is right only in here, where the container's own network is the edge: publish ports on 127.0.0.1.
ENV ACTORGRAPH_INSECURE=1 Http__Listen=*:5080 Bolt__Listen=off XDG_DATA_HOME=/data
RUN mkdir /data && chown app /data
VOLUME /data
USER app
EXPOSE 5080
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 CMD ["bash", "-c", "\
  exec 3<>/dev/tcp/127.0.0.1/5080 && printf 'GET /readyz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "ActorGraph.Web.dll"]
