package io.cordon.datagen;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/** An organisation's audit log over a time, made as it is read. */
public final class History {
  private History() {}

  /**
   * Every record of {@code [from, to)} in order of delivery, an hour or more after its time like in
   * the real log. The same arguments always give the same bytes. Memory grows with the number of
   * people and with what is under way, not with the length of the time.
   */
  public static Iterator<NativeRecord> generate(
      SyntheticOrganisation organisation, Instant from, Instant to, IncidentPlan plan) {
    Delivery delivery = Delivery.likeTheAuditLog(organisation.seed());
    return generate(organisation, from, to, plan, delivery);
  }

  static Iterator<NativeRecord> generate(
      SyntheticOrganisation organisation,
      Instant from,
      Instant to,
      IncidentPlan plan,
      Delivery delivery) {
    long fromMillis = from.toEpochMilli();
    long toMillis = to.toEpochMilli();
    Iterator<Episode> work = new OrdinaryWork(organisation, fromMillis, toMillis);
    Iterator<Episode> all = new EpisodeMerge(List.of(work, plan.episodes()));
    return new Timeline(all, delivery, new RowText(organisation.tenantId()), fromMillis, toMillis);
  }
}
