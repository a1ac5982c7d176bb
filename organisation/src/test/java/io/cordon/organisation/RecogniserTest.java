package io.cordon.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityBuilder;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecogniserTest {
  private final Recogniser recogniser = new Recogniser(Organisation.forTests());

  private static ActivityBuilder activity() {
    return Activity.builder("1", Instant.parse("2026-03-02T10:00:00Z")).app(App.M365);
  }

  private Actor actor(ActorKind kind, String name, String domain) {
    Actor actor = Actor.named(kind, name, null, domain);
    return recogniser.recognise(activity().actor(actor).build()).actor();
  }

  private Share share(Audience audience, String... recipients) {
    Share share =
        new Share(
            audience,
            Arrays.stream(recipients)
                .map(name -> new Recipient(name, null, !name.contains("@"), null))
                .toList(),
            "link",
            "Edit");
    return recogniser.recognise(activity().share(share).build()).share();
  }

  @Test
  void colleaguesHaveTheirDepartment() {
    Actor ana = actor(ActorKind.USER, "ana@example.com", "example.com");
    assertThat(ana.affiliation()).isEqualTo(Affiliation.INTERNAL);
    assertThat(ana.department()).isEqualTo("Sales");
    assertThat(ana.serviceAccount()).isFalse();
    assertThat(actor(ActorKind.USER, "backup@example.com", null).serviceAccount()).isTrue();
  }

  @Test
  void guestsAndVisitorsAreExternalUnlessTheirDomainIsKnown() {
    assertThat(actor(ActorKind.ANONYMOUS, null, null).affiliation())
        .isEqualTo(Affiliation.EXTERNAL);
    assertThat(actor(ActorKind.GUEST, "x@rival.example", "rival.example").affiliation())
        .isEqualTo(Affiliation.EXTERNAL);
    assertThat(actor(ActorKind.GUEST, "x@partner.example", "partner.example").affiliation())
        .isEqualTo(Affiliation.PARTNER);
    assertThat(actor(ActorKind.SYSTEM, null, null).affiliation()).isEqualTo(Affiliation.UNKNOWN);
  }

  @Test
  void anAliasIsReplacedByTheName() throws OrganisationException {
    Organisation organisation =
        Organisation.parse("users: {ana@example.com: {aliases: [ana.lima@gmail.com]}}", "o");
    Actor alias = Actor.named(ActorKind.USER, "ana.lima@gmail.com", "7", "gmail.com");
    Actor known = new Recogniser(organisation).recognise(activity().actor(alias).build()).actor();
    assertThat(known.name()).isEqualTo("ana@example.com");
    assertThat(known.id()).isEqualTo("7");
  }

  @Test
  void whoeverSignsInUnderAnAliasIsOfTheOrganisation() throws OrganisationException {
    Organisation organisation =
        Organisation.parse(
            "domains: [example.com]\n"
                + "users: {ana@example.com: {aliases: [ana@gmail.com]}, eve@gmail.com: {}}",
            "o");
    Recogniser recogniser = new Recogniser(organisation);

    Actor alias = Actor.named(ActorKind.USER, "ana@gmail.com", "7", "gmail.com");
    Actor outsider = Actor.named(ActorKind.USER, "eve@gmail.com", "8", "gmail.com");

    assertThat(recogniser.recognise(activity().actor(alias).build()).actor().affiliation())
        .isEqualTo(Affiliation.INTERNAL);
    assertThat(recogniser.recognise(activity().actor(outsider).build()).actor().affiliation())
        .isEqualTo(Affiliation.EXTERNAL);
  }

  @Test
  void anOwnerUnderAnAliasIsTheUser() throws OrganisationException {
    Organisation organisation =
        Organisation.parse("users: {ana@example.com: {aliases: [ana@gmail.com]}}", "o");
    CloudFile file = CloudFile.builder().id("1").owner("ana@gmail.com").build();

    assertThat(new Recogniser(organisation).recognise(activity().file(file).build()).file().owner())
        .isEqualTo("ana@example.com");
  }

  @Test
  void oneOutsiderMakesAShareExternal() {
    Share share = share(Audience.INTERNAL, "ben@example.com", "eve@gmail.com");
    assertThat(share.audience()).isEqualTo(Audience.EXTERNAL);
    assertThat(share.recipients().get(0).affiliation()).isEqualTo(Affiliation.INTERNAL);
    assertThat(share.recipients().get(1).domain()).isEqualTo("gmail.com");
    assertThat(share.linkId()).isEqualTo("link");
  }

  @Test
  void partnersAreExternalToo() {
    assertThat(share(Audience.UNKNOWN, "pia@partner.example").audience())
        .isEqualTo(Audience.EXTERNAL);
  }

  @Test
  void aGroupWithUnknownMembersMakesTheAudienceUnknown() {
    assertThat(share(Audience.UNKNOWN, "Marketing").audience()).isEqualTo(Audience.UNKNOWN);
    assertThat(share(Audience.UNKNOWN, "Marketing", "ben@example.com").audience())
        .isEqualTo(Audience.UNKNOWN);
    assertThat(share(Audience.UNKNOWN, "ben@example.com").audience()).isEqualTo(Audience.INTERNAL);
  }

  @ParameterizedTest
  @CsvSource({
    "Staff,                 ,                INTERNAL, INTERNAL",
    "staff,                 ,                INTERNAL, INTERNAL",
    "Agencies,              ,                PARTNER,  EXTERNAL",
    "press@example.com,     example.com,     EXTERNAL, EXTERNAL", // ours, with others in it
    "team@example.com,      example.com,     UNKNOWN,  UNKNOWN", // ours, but who is in it?
    "Marketing,             ,                UNKNOWN,  UNKNOWN",
    "all@rival.example,     rival.example,   EXTERNAL, EXTERNAL",
    "all@partner.example,   partner.example, PARTNER,  EXTERNAL"
  })
  void aGroupIsUnknownUnlessItIsListedOrOfAnotherDomain(
      String group, String domain, Affiliation affiliation, Audience audience)
      throws OrganisationException {
    Recogniser knowing =
        new Recogniser(
            Organisation.parse(
                """
                domains: [example.com]
                partner_domains: [partner.example]
                groups: {Staff: internal, Agencies: partner, press@example.com: external}
                """,
                "org.yaml"));
    Share given =
        new Share(Audience.UNKNOWN, List.of(new Recipient(group, domain, true, null)), null, null);

    Share share = knowing.recognise(activity().share(given).build()).share();

    assertThat(share.recipients().get(0).affiliation()).isEqualTo(affiliation);
    assertThat(share.audience()).isEqualTo(audience);
  }

  @ParameterizedTest
  @CsvSource({
    "mail.example.com, INTERNAL, ORGANISATION",
    "rival.example,    EXTERNAL, EXTERNAL",
  })
  void aWholeDomainCanBeARecipient(String domain, Affiliation affiliation, Audience audience) {
    for (String name : new String[] {null, domain}) {
      Share given =
          new Share(
              Audience.UNKNOWN, List.of(new Recipient(name, domain, false, null)), null, null);

      Share share = recogniser.recognise(activity().share(given).build()).share();

      assertThat(share.recipients())
          .containsExactly(new Recipient(domain, domain, false, affiliation));
      assertThat(share.audience()).isEqualTo(audience);
    }
  }

  @Test
  void subdomainsAreInternalAndSimilarNamesAreNot() {
    assertThat(share(Audience.UNKNOWN, "Ben@EU.Example.com").audience())
        .isEqualTo(Audience.INTERNAL);
    assertThat(share(Audience.UNKNOWN, "ben@notexample.com").audience())
        .isEqualTo(Audience.EXTERNAL);
  }

  @Test
  void anOutsiderAmongUnknownRecipientsMakesTheShareExternal() {
    assertThat(share(Audience.UNKNOWN, "Marketing", "eve@gmail.com", "ben@example.com").audience())
        .isEqualTo(Audience.EXTERNAL);
  }

  @Test
  void recipientsNeverNarrowTheAudienceFromTheCloud() {
    assertThat(share(Audience.ANYONE, "ben@example.com").audience()).isEqualTo(Audience.ANYONE);
  }

  @ParameterizedTest
  @CsvSource({
    "REPLACED, Confidential, General, LOWERED",
    "REPLACED, General, Confidential, RAISED",
    "REPLACED, General, general, REPLACED",
    "APPLIED, Highly Confidential, Public, LOWERED",
    "REPLACED, Confidential, none, REMOVED",
    "REPLACED, none, Public, APPLIED",
    "REPLACED, Internal use, Public, REPLACED",
    "REMOVED, Confidential, , REMOVED",
    "NONE, Confidential, General, NONE"
  })
  void ranksRefineTheLabelChange(
      LabelChange given, String before, String after, LabelChange expected) {
    Activity activity =
        activity()
            .labelChange(given)
            .labelBefore(label(before))
            .file(CloudFile.NONE.withLabel(label(after)))
            .build();
    assertThat(recogniser.recognise(activity).labelChange()).isEqualTo(expected);
  }

  private static Label label(String name) {
    return "none".equals(name) ? Label.NONE : Label.unresolved(null, name);
  }

  /** Which of a document's labels is its classification, the listed ids tell. */
  @ParameterizedTest
  @CsvSource({
    "LbLevel/ChSecret, LbLevel,          REMOVED",
    "LbLevel/ChSecret, LbLevel/ChRed,    REMOVED",
    "LbLevel/ChSecret, LbProject,        NONE",
    "ChSecret,         LbProject,        REMOVED",
    ",                 LbProject,        REMOVED",
  })
  void removingAnUnlistedLabelOfGoogleRemovesNoClassification(
      String listed, String removed, LabelChange expected) throws OrganisationException {
    String ids = listed == null ? "{box: Secret}" : "{google: " + listed + "}";
    Organisation organisation =
        Organisation.parse("labels: [{name: Secret, ids: " + ids + "}]\n", "org.yaml");
    Activity removal =
        activity()
            .app(App.GOOGLE_WORKSPACE)
            .labelChange(LabelChange.REMOVED)
            .labelBefore(Label.unresolved(removed, null))
            .file(CloudFile.builder().id("f").label(Label.NONE).build())
            .build();

    Activity recognised = new Recogniser(organisation).recognise(removal);

    assertThat(recognised.labelChange()).isEqualTo(expected);
    assertThat(recognised.file().label())
        .isEqualTo(expected == LabelChange.NONE ? Label.UNKNOWN : Label.NONE);
  }

  @Test
  void aLabelIsResolvedByItsIdAndKeepsIt() {
    Label byId = Label.unresolved("00000000-0000-4000-8000-000000000003", null);
    Activity activity = activity().file(CloudFile.NONE.withLabel(byId)).build();
    assertThat(recogniser.recognise(activity).file().label())
        .isEqualTo(new Label("00000000-0000-4000-8000-000000000003", "Confidential", 3));
  }
}
