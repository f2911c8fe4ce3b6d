package dev.readingatlas.asset;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where assets are kept: in the data folder. */
@Configuration(proxyBeanMethods = false)
public class AssetFolder {
  @Bean
  AssetStore assets(@Value("${atlas.data}") Path data) {
    return new FolderAssets(data.resolve("assets"));
  }
}
