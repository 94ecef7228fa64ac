# syntax=docker/dockerfile:1
# Council Budget Monitor: the web application and its command line, with a browser for printing papers as PDF.
#
#   docker build --tag council-budget-monitor .
#
# No secret is built in: database, certificate and addresses come from the environment (docker-compose.yml shows which).

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY Directory.Build.props Directory.Packages.props BannedSymbols.txt global.json .editorconfig ./
COPY src/ src/
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet restore src/BudgetMonitor.Web --locked-mode \
    && dotnet restore src/BudgetMonitor.Cli --locked-mode \
    && dotnet publish src/BudgetMonitor.Web --no-restore --configuration Release --output /app \
    && dotnet publish src/BudgetMonitor.Cli --no-restore --configuration Release --output /app/cli \
    && rm -r /app/cli/.playwright \
    && ln -s ../.playwright /app/cli/.playwright

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS final
WORKDIR /app

# curl asks for the health check, qpdf packs PDFs several times smaller, the fonts are for letters that the paper's own font
# does not have.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends curl fonts-dejavu-core fonts-liberation qpdf \
    && rm -rf /var/lib/apt/lists/*

COPY --from=build /app ./
COPY samples/ samples/

# The distribution's chromium package is a snap, which does not run in a container. Playwright fetches the build that it was
# tested with, and the libraries that this needs; the link puts it on the PATH, where the product looks.
RUN apt-get update \
    && PLAYWRIGHT_BROWSERS_PATH=/opt/browser .playwright/node/linux-x64/node .playwright/package/cli.js install --with-deps --only-shell chromium \
    && ln -s "$(find /opt/browser -type f \( -name chrome-headless-shell -o -name headless_shell \) | head -n 1)" /usr/local/bin/chromium \
    && chromium --version \
    && rm -rf /var/lib/apt/lists/*

# "docker compose exec web budget-monitor …" is the command line. The folder is for the embedded database, where that is used.
RUN printf '#!/bin/sh\nexec dotnet /app/cli/BudgetMonitor.Cli.dll "$@"\n' > /usr/local/bin/budget-monitor \
    && chmod +x /usr/local/bin/budget-monitor \
    && install --directory --owner "$APP_UID" --group "$APP_UID" /app/data

# The browser's own sandbox needs rights that a container does not give. The container is the sandbox in its place: an
# ordinary user, and documents without scripts, network or files (docs/decisions/pdf-through-chromium.md).
ENV ASPNETCORE_HTTP_PORTS=8080 \
    Pdf__BrowserPath=/usr/local/bin/chromium \
    Pdf__Sandbox=false

USER $APP_UID
EXPOSE 8080
VOLUME /app/data

HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["curl", "--fail", "--silent", "--show-error", "--output", "/dev/null", "http://localhost:8080/health/live"]

ENTRYPOINT ["dotnet", "BudgetMonitor.Web.dll"]
