package io.cordon.datagen;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.datagen.incident.PlannedIncident;
import io.cordon.datagen.truth.Facts;
import io.cordon.datagen.truth.KnownIncident;
import io.cordon.datagen.truth.KnownPeriod;
import io.cordon.datagen.world.LifeEvent;
import io.cordon.datagen.world.OrgYaml;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.model.identity.App;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of an organisation beforehand, in the words of the truth. */
final class Known {
  private final World world;
  private final List<KnownIncident> incidents;
  private final List<KnownIncident> decoys;
  private final Map<String, String> personByAlias = new HashMap<>();

  Known(World world, List<PlannedIncident> planned) {
    this.world = world;
    incidents = planned.stream().filter(any -> !any.decoy()).map(Known::incident).toList();
    decoys = planned.stream().filter(PlannedIncident::decoy).map(Known::incident).toList();
    for (Person person : world.people()) {
      for (Account account : person.accounts().values()) {
        personByAlias.put(account.mail(), person.mail());
      }
    }
  }

  private static KnownIncident incident(PlannedIncident planned) {
    return new KnownIncident(
        planned.number(), planned.decoy(), planned.word(), planned.user(), planned.newcomer());
  }

  String orgYaml(Map<App, CloudWriter> writers) {
    return OrgYaml.of(world, (app, label) -> writers.get(app).labelId(label));
  }

  /** Facts about acts that are still to come. */
  Facts facts(Map<App, CloudWriter> writers) {
    return new Facts(writers.values(), mail -> personByAlias.getOrDefault(mail, mail));
  }

  long incidents(Facts facts) {
    return facts.present(incidents);
  }

  long decoys(Facts facts, Instant end) {
    return facts.present(decoys) + periods(end).size();
  }

  void writeOrganisation(OutputDirectory out, Map<App, CloudWriter> writers) throws IOException {
    try (OutputStream file = out.create(Datagen.ORGANISATION)) {
      file.write(orgYaml(writers).getBytes(StandardCharsets.UTF_8));
    }
  }

  void writeTruth(OutputDirectory out, Facts.Made made, Facts facts) throws IOException {
    List<KnownPeriod> periods = periods(made.to());
    try (OutputStream file = out.create(Datagen.TRUTH)) {
      facts.writeIncidents(incidents, file);
    }
    try (OutputStream file = out.create(Datagen.DECOYS)) {
      facts.writeDecoys(decoys, periods, file);
    }
    try (OutputStream file = out.create(Datagen.FACTS)) {
      facts.write(made, incidents, decoys, periods, file);
    }
  }

  private List<KnownPeriod> periods(Instant end) {
    return world.lifeEvents().stream()
        .filter(event -> event.toMillis() >= world.settings().fromMillis())
        .filter(event -> event.fromMillis() < end.toEpochMilli())
        .map(Known::period)
        .toList();
  }

  private static KnownPeriod period(LifeEvent event) {
    return new KnownPeriod(
        event.kind(), event.person().mail(), event.fromMillis(), event.toMillis());
  }
}
