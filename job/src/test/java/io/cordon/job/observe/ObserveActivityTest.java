package io.cordon.job.observe;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.profile.ObservedAct;
import io.cordon.anomaly.profile.ObservedAct.Kind;
import io.cordon.anomaly.profile.ObservedAct.Mark;
import io.cordon.job.wire.WireBytes;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObserveActivityTest {
  private static final int CONFIDENTIAL = 3;

  private final ObserveActivity observe = new ObserveActivity(CONFIDENTIAL);

  @Test
  void nothingIsKnownOfAnActivityThatSaysNothing() {
    ObservedAct observation = observe.of(activity(Verb.SIGN_IN).build());

    assertThat(observation)
        .returns(Kind.OTHER, ObservedAct::kind)
        .returns(0, ObservedAct::country)
        .returns(0, ObservedAct::network)
        .returns(0, ObservedAct::device)
        .returns(0, ObservedAct::program)
        .returns(0, ObservedAct::project)
        .returns(0, ObservedAct::ending)
        .returns(null, ObservedAct::position)
        .returns(false, ObservedAct::hidden)
        .returns(Mark.NONE, ObservedAct::mark);
  }

  @ParameterizedTest
  @CsvSource({
    "DOWNLOAD, DOWNLOAD",
    "TRANSFER, DOWNLOAD",
    "RENAME, CHANGE",
    "UPDATE, CHANGE",
    "DELETE, CHANGE",
    "MOVE, OTHER",
    "SYNC, OTHER",
    "PREVIEW, OTHER"
  })
  void whatIsCounted(Verb verb, Kind kind) {
    assertThat(observe.of(activity(verb).build()).kind()).isEqualTo(kind);
  }

  @Test
  void aShareInsideIsNone() {
    assertThat(observe.of(share().build()).kind()).isEqualTo(Kind.OTHER);
    Activity outside = share().to("pia@partner.example").build();
    assertThat(observe.of(outside))
        .returns(Kind.SHARE, ObservedAct::kind)
        .extracting(observation -> observation.domains().size())
        .isEqualTo(1);
  }

  @Test
  void sensitiveIsWhatHasAtLeastThatLabel() {
    assertThat(observe.of(download().labelled("Confidential", 3).build()).sensitive()).isTrue();
    assertThat(observe.of(download().labelled("General", 2).build()).sensitive()).isFalse();
    assertThat(observe.of(download().build()).sensitive()).as("unknown").isFalse();
  }

  @Test
  void aLinkForAnyoneAndALoweredLabelAreMarked() {
    Activity link = share().audience(Audience.ANYONE).labelled("Confidential", 3).build();
    Activity lowered =
        activity(Verb.LABEL).build().toBuilder()
            .labelChange(LabelChange.LOWERED)
            .labelBefore(new Label("3", "Confidential", 3))
            .build();

    assertThat(observe.of(link).mark()).isEqualTo(Mark.PUBLIC_LINK);
    assertThat(observe.of(lowered).mark()).isEqualTo(Mark.LABEL_LOWERED);
  }

  @Test
  void behindAGatewayNobodyKnowsWhereSomebodyIs() {
    Place hotel =
        Place.builder()
            .country("FR", CountrySource.DATABASE)
            .coordinates(48.8, 2.3)
            .operator(3215, "Orange")
            .build();
    Place phone = hotel.toBuilder().kind(NetworkKind.MOBILE).build();
    Place rented = hotel.toBuilder().kind(NetworkKind.HOSTING).build();

    assertThat(from(hotel).country()).isNotZero();
    assertThat(from(hotel).position()).isNotNull();
    assertThat(from(phone).country()).isZero();
    assertThat(from(phone).position()).isNull();
    assertThat(from(phone).network()).isEqualTo(from(hotel).network()).isNotZero();
    assertThat(from(rented).hidden()).isTrue();
    assertThat(from(rented).position()).isNull();
  }

  @Test
  void aPositionIsAsExactAsTheDatabaseSays() throws IOException {
    Place vague = Place.builder().coordinates(52.5, 13.4, 300).build();
    Place unstated = Place.builder().coordinates(52.5, 13.4).build();

    assertThat(from(vague).position().radiusKm()).isEqualTo(300);
    assertThat(from(unstated).position().radiusKm()).isEqualTo(50);
    Activity kept = activity(Verb.SIGN_IN).from(new Endpoint("192.0.2.1", 0, null, vague)).build();
    assertThat(WireBytes.read(WireBytes.of(kept, WireTypes.ACTIVITY), WireTypes.ACTIVITY))
        .isEqualTo(kept);
  }

  private ObservedAct from(Place place) {
    Endpoint endpoint = new Endpoint("198.51.100.7", 0, null, place);
    return observe.of(download().build().toBuilder().endpoint(endpoint).build());
  }

  @Test
  void anUpdateOfABrowserMakesNoOtherProgram() {
    int before = by("Mozilla/5.0 Chrome/131.0.1.2");
    int after = by("Mozilla/5.0 Chrome/132.0.0.7");

    assertThat(after).isEqualTo(before).isNotZero();
    assertThat(by("curl/8.5.0")).isNotEqualTo(before);
  }

  private int by(String userAgent) {
    Client client = Client.builder().userAgent(userAgent).build();
    return observe.of(download().build().toBuilder().client(client).build()).program();
  }

  @Test
  void aRenamedFileHasItsNewEnding() {
    assertThat(named("plan.docx")).isEqualTo(named("other.docx")).isNotZero();
    assertThat(named("plan.docx.locked")).isNotEqualTo(named("plan.docx"));
    assertThat(named("plan")).isZero();
  }

  private int named(String name) {
    Activity rename = activity(Verb.RENAME).build();
    return observe
        .of(rename.toBuilder().file(rename.file().toBuilder().name(name).build()).build())
        .ending();
  }
}
