package io.cordon.model.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ActionKeyTest {
  @Test
  void anActionOnAFileIsKeyedByTheFile() {
    assertThat(action("f-1", "ana@example.com", "u-1", "find-1").key()).isEqualTo("box|t|f-1");
  }

  @Test
  void anActionWithoutAFileIsKeyedByTheActor() {
    assertThat(action(null, "ana@example.com", "u-1", "find-1").key())
        .isEqualTo("box|t|@ana@example.com");
    assertThat(action(null, null, "u-1", "find-1").key()).isEqualTo("box|t|@u-1");
  }

  @Test
  void actorsWithoutANameDoNotShareAKey() {
    assertThat(action(null, null, null, "find-1").key())
        .isNotEqualTo(action(null, null, null, "find-2").key());
  }

  private static Action action(String file, String user, String userId, String finding) {
    return new Action(
        "a-1",
        ActionVerb.NOTIFY_ADMIN,
        Mode.NOTIFY,
        new Action.Target(App.BOX, "t", file, null, null, null, null, user, userId, null, null),
        new Action.Reason("p-1", "v1", "Shared outside", finding, null, null),
        Exposure.UNKNOWN,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
