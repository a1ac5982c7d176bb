package io.cordon.cli.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.audit.SharedFolder;
import io.cordon.audit.box.BoxSamples;
import io.cordon.audit.dropbox.DropboxSamples;
import io.cordon.audit.google.GoogleSamples;
import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.m365.table.M365TableSamples;
import io.cordon.audit.ocsf.OcsfSamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Valid records of all sources, to be damaged: invented ones, and published ones if present. */
final class SeedRecords {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Invented records are few and have every form, published ones are many and alike. */
  private static final int COPIES_OF_SAMPLES = 20;

  private SeedRecords() {}

  /** Each in one line. */
  static List<byte[]> all() throws IOException {
    List<byte[]> records = new ArrayList<>();
    for (int copy = 0; copy < COPIES_OF_SAMPLES; copy++) {
      Stream.of(
              M365Samples.all(),
              M365TableSamples.all(),
              BoxSamples.all(),
              DropboxSamples.all(),
              GoogleSamples.all(),
              OcsfSamples.all())
          .flatMap(List::stream)
          .forEach(sample -> records.add(bytes(sample.toString())));
    }
    for (String cloud : List.of("m365", "box", "dropbox", "google_workspace")) {
      if (SharedFolder.corpus(cloud) == null) {
        System.out.println("SKIPPED: published records of " + cloud + ", only invented ones");
        continue;
      }
      for (Path file : SharedFolder.corpusFiles(cloud)) {
        for (String line : Files.readAllLines(file)) {
          // Without spaces, so that mutations find keys and values in one way.
          records.add(bytes(MAPPER.readTree(line).toString()));
        }
      }
    }
    return records;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
