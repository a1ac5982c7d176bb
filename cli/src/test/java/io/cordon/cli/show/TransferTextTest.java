package io.cordon.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Place;
import io.cordon.model.dlp.DestinationKind;
import io.cordon.model.dlp.DlpRule;
import io.cordon.model.dlp.Transfer;
import io.cordon.model.policy.Mode;
import org.junit.jupiter.api.Test;

class TransferTextTest {

  @Test
  void showsApplicationDeviceArchiveAndDestination() {
    Activity shared = FindingTextTest.sharedOutside().build();
    Activity moved =
        shared.toBuilder()
            .client(Client.builder().applicationName("Mailer").device("pc-7").build())
            .file(shared.file().toBuilder().archive("all.zip").build())
            .transfer(new Transfer(DestinationKind.REMOVABLE_MEDIA, "Acme Stick"))
            .dlpRule(new DlpRule("Devices", "No sticks"))
            .endpoint(
                shared.endpoint().at(Place.builder().country("NO", CountrySource.CLOUD).build()))
            .build();

    assertThat(FindingTextTest.text(FindingTextTest.finding(Mode.NOTIFY, "why", moved)))
        .contains("outside, which\n        matched the rule Devices: No sticks\n")
        .contains("with  Mailer on pc-7\n")
        .contains("from  NO (said by Microsoft 365)\n");
  }
}
