package io.cordon.job.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.containers.ContainerEvent.Change;
import org.junit.jupiter.api.Test;

class ContainerEventFormatTest {
  @Test
  void codesOfChangesAreFrozen() {
    assertThat(ContainerEventFormat.CHANGES.constants())
        .containsExactly(Change.EXPOSURE, Change.ENTERED, Change.LEFT)
        .containsExactlyInAnyOrder(Change.values());
  }
}
