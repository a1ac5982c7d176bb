package io.cordon.cli.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One block of shell commands in a document.
 *
 * @param document its path from the root of the repository
 * @param commands one a line, as written
 */
record DocumentedBlock(String document, List<String> commands) {
  private static final Path HOME = Path.of("..");
  private static final Pattern BLOCK = Pattern.compile("(?m)^```sh\\n((?:.*\\n)*?)```$");

  /** docs/ingest.md has a test of its own, with the programs and servers that it needs. */
  private static final String INGEST = "docs/ingest.md";

  /** Those of all documents for users and contributors. */
  static List<DocumentedBlock> all() throws IOException {
    List<String> documents = new ArrayList<>(List.of("README.md", "CONTRIBUTING.md"));
    documents.addAll(List.of("policies/README.md", "flink-conf/README.md"));
    try (Stream<Path> docs = Files.list(HOME.resolve("docs"))) {
      docs.map(path -> "docs/" + path.getFileName())
          .filter(name -> name.endsWith(".md") && !name.equals(INGEST))
          .sorted()
          .forEach(documents::add);
    }
    List<DocumentedBlock> blocks = new ArrayList<>();
    for (String document : documents) {
      String text = Files.readString(HOME.resolve(document));
      for (MatchResult block : BLOCK.matcher(text).results().toList()) {
        String joined = block.group(1).replaceAll("\\\\\\n\\s*", "");
        List<String> lines = joined.lines().filter(line -> !line.isBlank()).toList();
        blocks.add(new DocumentedBlock(document, lines));
      }
    }
    return blocks;
  }

  /** The commands that the test runs. */
  List<String> runnable() {
    return commands.stream().filter(line -> NotRunHere.of(line).isEmpty()).toList();
  }

  @Override
  public String toString() {
    return document + ": " + commands.get(0).replaceFirst("\\s{2,}#.*", "");
  }
}
