# Build: everything the program needs, from the project's own files.
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven npm && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN ./atlas build \
  && java -Djarmode=tools -jar target/reading-atlas-*.jar extract --layers --destination /layers --application-filename reading-atlas.jar

# Run: the layers that change least come first.
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin atlas \
  && mkdir /data && chown atlas /data
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY --from=build /src/geodata/ ./geodata/
# A start and a visit for nobody; Java writes down the classes it loaded, with which the container starts in half the time.
RUN ATLAS_DATA=/tmp/training ATLAS_PACKS=/app/geodata java -XX:+UseSerialGC -XX:MaxRAMPercentage=60 \
    --enable-native-access=ALL-UNNAMED -XX:AOTCacheOutput=/app/start.aot -jar reading-atlas.jar \
    --server.address=127.0.0.1 --server.port=0 --atlas.training=true \
  && rm -rf /tmp/training
ENV ATLAS_DATA=/data ATLAS_PACKS=/app/geodata
USER atlas
VOLUME /data
EXPOSE 8080
# bash speaks HTTP well enough here, so the image needs no further program.
HEALTHCHECK --interval=30s --timeout=5s --start-period=40s --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /readyz HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", \
  "-XX:AOTCache=/app/start.aot", "-jar", "reading-atlas.jar"]
