package io.cordon.datagen.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.cloud.RecordsReadBack;
import io.cordon.datagen.cloud.box.BoxWriter;
import io.cordon.datagen.cloud.dropbox.DropboxWriter;
import io.cordon.datagen.cloud.google.GoogleWriter;
import io.cordon.datagen.cloud.m365.M365Writer;
import io.cordon.datagen.world.World;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.App;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IncidentRecordsTest {
  private static final int LOOKED_AT = 25;

  private static final Map<App, RecordsReadBack> LOGS =
      Map.of(
          App.M365, new RecordsReadBack(new M365Writer(21, World.DOMAIN)),
          App.BOX, new RecordsReadBack(new BoxWriter()),
          App.DROPBOX, new RecordsReadBack(new DropboxWriter()),
          App.GOOGLE_WORKSPACE, new RecordsReadBack(new GoogleWriter(21, World.DOMAIN)));

  @Test
  void everyIncidentIsInTheLogsOfItsCloudAndReadWithoutRejects() {
    World world = Play.world(8, 250, 75);
    IncidentPlan plan = IncidentPlan.of(world, PlanSettings.DEFAULT);
    for (PlannedIncident planned : plan.planned()) {
      int seen = 0;
      for (Act act : Play.of(planned).acts().stream().limit(LOOKED_AT).toList()) {
        int activities = LOGS.get(act.app()).activities(act).size();
        // That a program was allowed to act in one's name is no file activity.
        boolean consent = act.verb() == Verb.ADMINISTER;
        assertThat(consent || activities > 0).as("%s", act).isTrue();
        seen += activities;
      }
      assertThat(seen).as("%s in %s", planned.word(), planned.scene().app()).isPositive();
    }
  }
}
