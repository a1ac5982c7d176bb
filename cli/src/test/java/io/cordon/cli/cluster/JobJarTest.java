package io.cordon.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.cli.options.UserErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobJarTest {
  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"jars/cordon-job.jar", "job/target/cordon-job.jar"})
  void theJobIsFoundInAReleaseAndInACheckout(String name) throws IOException {
    Path jar = home.resolve(name);
    Files.createDirectories(jar.getParent());
    Files.createFile(jar);

    assertThat(Submission.jar(home)).isEqualTo(jar.toAbsolutePath().toString());
  }

  @Test
  void aJobThatIsNotBuiltIsAMistakeWithItsRemedy() {
    assertThatThrownBy(() -> Submission.jar(home))
        .isInstanceOf(UserErrorException.class)
        .hasMessageContaining("the job jar is missing; build it with");
  }
}
