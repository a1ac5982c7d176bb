package io.cordon.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The jar that is submitted to a cluster, as the build packed it. */
class JobJarITCase {
  private static List<String> entries;
  private static String mainClass;

  @BeforeAll
  static void open() throws IOException {
    try (JarFile jar = new JarFile(Path.of("target/cordon-job.jar").toFile())) {
      entries = jar.stream().map(entry -> entry.getName()).toList();
      mainClass = jar.getManifest().getMainAttributes().getValue("Main-Class");
    }
  }

  @Test
  void startsTheJob() {
    assertThat(mainClass).isEqualTo(CordonJob.class.getName());
    assertThat(entries).contains("io/cordon/job/CordonJob.class");
  }

  @Test
  void holdsNothingThatAClusterBrings() {
    assertThat(entries)
        .noneMatch(entry -> entry.startsWith("org/apache/flink/api/"))
        .noneMatch(entry -> entry.startsWith("org/apache/flink/runtime/"))
        .noneMatch(entry -> entry.startsWith("org/apache/flink/core/"))
        .noneMatch(entry -> entry.startsWith("org/apache/flink/cep/"))
        .noneMatch(entry -> entry.startsWith("org/apache/flink/state/"))
        .noneMatch(entry -> entry.startsWith("org/apache/flink/shaded/"))
        .noneMatch(entry -> entry.startsWith("org/apache/flink/connector/base/"))
        .noneMatch(entry -> entry.startsWith("org/rocksdb/"))
        .noneMatch(entry -> entry.startsWith("org/apache/logging/"))
        .noneMatch(entry -> entry.startsWith("org/slf4j/"));
  }

  @Test
  void holdsTheConnectorAndTheReaders() {
    assertThat(entries)
        .contains(
            "org/apache/flink/connector/kafka/source/KafkaSource.class",
            "io/cordon/audit/AuditReader.class",
            "io/cordon/policy/PolicyPack.class");
  }
}
