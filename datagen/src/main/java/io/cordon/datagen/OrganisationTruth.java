package io.cordon.datagen;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.datagen.incident.PlannedIncident;
import io.cordon.datagen.truth.Facts;
import io.cordon.datagen.truth.LifePeriod;
import io.cordon.datagen.truth.PlannedTruth;
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

/** Writes what is known of an organisation: its file, its incidents, its decoys. */
final class OrganisationTruth {
  private final World world;
  private final List<PlannedTruth> incidents;
  private final List<PlannedTruth> decoys;
  private final Map<String, String> personByAlias = new HashMap<>();

  OrganisationTruth(World world, List<PlannedIncident> planned) {
    this.world = world;
    incidents =
        planned.stream().filter(any -> !any.decoy()).map(OrganisationTruth::incident).toList();
    decoys =
        planned.stream().filter(PlannedIncident::decoy).map(OrganisationTruth::incident).toList();
    for (Person person : world.people()) {
      for (Account account : person.accounts().values()) {
        personByAlias.put(account.mail(), person.mail());
      }
    }
  }

  private static PlannedTruth incident(PlannedIncident planned) {
    return new PlannedTruth(
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

  void writeTruth(OutputDirectory out, Facts.Run made, Facts facts) throws IOException {
    List<LifePeriod> periods = periods(made.to());
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

  private List<LifePeriod> periods(Instant end) {
    return world.lifeEvents().stream()
        .filter(event -> event.toMillis() >= world.settings().fromMillis())
        .filter(event -> event.fromMillis() < end.toEpochMilli())
        .map(OrganisationTruth::period)
        .toList();
  }

  private static LifePeriod period(LifeEvent event) {
    return new LifePeriod(
        event.kind(), event.person().mail(), event.fromMillis(), event.toMillis());
  }
}
