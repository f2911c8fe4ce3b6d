package dev.readingatlas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class ReadingAtlas {
  public static void main(String[] args) {
    SpringApplication.run(ReadingAtlas.class, args);
  }
}
