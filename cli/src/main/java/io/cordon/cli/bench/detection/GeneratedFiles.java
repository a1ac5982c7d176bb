package io.cordon.cli.bench.detection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of one synthetic organisation in its directory, as {@code cordon datagen} writes. */
record GeneratedFiles(Path directory) {
  private static final List<String> LOGS =
      List.of("m365.jsonl", "box.jsonl", "dropbox.jsonl", "google.jsonl");

  /** The native logs of the clouds that it uses. */
  List<String> logs() {
    return LOGS.stream().map(directory::resolve).filter(Files::exists).map(Path::toString).toList();
  }

  Path organisation() {
    return directory.resolve("org.yaml");
  }

  Path truth() {
    return directory.resolve("truth.jsonl");
  }

  Path decoys() {
    return directory.resolve("decoys.jsonl");
  }

  Path facts() {
    return directory.resolve("facts.json");
  }

  /** Where the benchmark writes Cordon's findings, all revisions. */
  Path findings() {
    return directory.resolve("findings.jsonl");
  }

  /** Where the benchmark writes what Cordon's alert budget holds back. */
  Path signals() {
    return directory.resolve("signals.jsonl");
  }

  /** Everything that may be in the directory when it was left by an earlier run. */
  List<Path> all() {
    return Stream.concat(
            LOGS.stream().map(directory::resolve),
            Stream.of(organisation(), truth(), decoys(), facts(), findings(), signals()))
        .toList();
  }
}
