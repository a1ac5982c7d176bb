package io.cordon.cli.documents;

import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.docxWith;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What a reader of the documents has: a clone of the repository, and exported logs beside it. */
final class ReaderFiles {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Path LOGS = Path.of("src/test/resources/io/cordon/cli/fourclouds");

  private final Path directory;

  private ReaderFiles(Path directory) {
    this.directory = directory;
  }

  /** Writes the files that the documents name into an empty directory. */
  static void write(Path directory, List<String> commands) throws IOException {
    ReaderFiles files = new ReaderFiles(directory);
    files.repository();
    files.logs();
    files.documents();
    if (commands.stream().noneMatch(line -> line.startsWith("cp -r policies my-policies"))) {
      String name = "sharing/sensitive_file_behind_link_for_anyone.yml";
      files.copy(HOME.resolve("policies").resolve(name), "my-policies/" + name);
    }
  }

  private void repository() throws IOException {
    List<String> folders =
        List.of(
            "policies",
            "benchmarks/policies",
            "cli/src/test/resources/io/cordon/cli/fourclouds",
            "activity-model/src/main/resources/io/cordon/model");
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(HOME.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          copy(file, HOME.relativize(file).toString());
        }
      }
    }
    Path launcher = directory.resolve("cordon");
    Files.writeString(
        launcher,
        """
        #!/bin/sh
        exec "%s" --add-opens=java.base/java.util=ALL-UNNAMED \\
          --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.nio=ALL-UNNAMED \\
          --add-opens=java.base/java.time=ALL-UNNAMED -Xmx1g -XX:TieredStopAtLevel=1 \\
          -Dlog4j2.disable.jmx=true -Dlog4j2.configurationFile="%s" \\
          -Dcordon.home="%s" io.cordon.cli.Cordon "$@"
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                HOME.resolve("cli/src/main/resources/log4j2.xml").toUri(),
                HOME));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** The sample of the repository, under the names of the documents. */
  private void logs() throws IOException {
    for (String cloud : List.of("m365", "box", "dropbox", "google")) {
      copy(LOGS.resolve(cloud + ".jsonl"), cloud + ".jsonl");
    }
    String records =
        Files.readString(LOGS.resolve("m365.jsonl"))
            .replace("Price list.xlsx", "Plan.docx")
            .replace("ana@northwind.example", "ana@example.com");
    write("m365.csv", purview(records));
    write("AuditLog.csv", purview(records));
    write("history.jsonl", records);
    write("new.jsonl", Files.readString(LOGS.resolve("google.jsonl")));
    try (OutputStream gzip =
        new GZIPOutputStream(Files.newOutputStream(directory.resolve("ual.jsonl.gz")))) {
      gzip.write(records.getBytes(StandardCharsets.UTF_8));
    }
    write("org.yaml", Files.readString(LOGS.resolve("org.yaml")));
  }

  private static String purview(String records) {
    StringBuilder csv = new StringBuilder("CreationDate,UserIds,Operations,AuditData\n");
    records
        .lines()
        .forEach(
            line ->
                csv.append("2026-03-02T09:00:00Z,ana@example.com,Audited,\"")
                    .append(line.replace("\"", "\"\""))
                    .append("\"\n"));
    return csv.toString();
  }

  private void documents() throws IOException {
    for (String folder :
        List.of("home/Documents", "home/Dropbox/Team", "home/hr", "shared-drive")) {
      Path below = Files.createDirectories(directory.resolve(folder));
      Files.write(below.resolve("Plan.docx"), docxWith(confidential()));
    }
    write(
        "rule.yml",
        """
        title: A link for anyone in Microsoft 365
        id: 4f0f1f3a-7c51-4c33-9a51-2c4f2b0b9d10
        status: test
        description: Somebody made a link for anyone.
        logsource: {product: m365, service: audit}
        detection:
            selection: {Operation: AnonymousLinkCreated}
            condition: selection
        level: medium
        """);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private void copy(Path file, String name) throws IOException {
    Path target = directory.resolve(name);
    Files.createDirectories(target.getParent());
    Files.copy(file, target);
  }
}
