package io.cordon.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.cli.options.UserErrorException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One process has the memory that its tasks need. */
class RunDefaultsTest {
  private static final long GIBIBYTE = 1L << 30;

  private final Configuration configuration = new Configuration();

  /** What the exchanges of the job were seen to request, in MB. */
  @ParameterizedTest
  @CsvSource({"2, 42", "4, 112", "8, 238", "16, 930"})
  void networkMemoryIsEnoughForTheTasks(int parallelism, int requested) {
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);

    RunDefaults.reserveMemory(configuration, 2 * GIBIBYTE);

    assertThat(configuration.get(TaskManagerOptions.NETWORK_MEMORY_MAX).getMebiBytes())
        .isGreaterThan(requested);
    assertThat(configuration.get(TaskManagerOptions.MANAGED_MEMORY_SIZE).getMebiBytes())
        .isGreaterThanOrEqualTo(64 * parallelism);
  }

  @Test
  void fewTasksRunUnlessMoreAreGiven() {
    RunDefaults.fill(configuration);
    assertThat(configuration.get(CoreOptions.DEFAULT_PARALLELISM)).isBetween(1, 4);
  }

  @Test
  void givenMemoryStays() {
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(77));
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(88));

    RunDefaults.fill(configuration);

    assertThat(configuration.get(TaskManagerOptions.NETWORK_MEMORY_MAX).getMebiBytes())
        .isEqualTo(77);
    assertThat(configuration.get(TaskManagerOptions.MANAGED_MEMORY_SIZE).getMebiBytes())
        .isEqualTo(88);
  }

  @Test
  void moreTasksThanMemoryAreRefusedWithTheRemedy() {
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, 32);

    assertThatThrownBy(() -> RunDefaults.reserveMemory(configuration, 2 * GIBIBYTE))
        .isInstanceOf(UserErrorException.class)
        .hasMessage(
            "parallelism.default: 32 parallel tasks need 3,904 MB of network buffers, and Java has"
                + " 2,048 MB; start with CORDON_HEAP=5g");
  }
}
