package io.cordon.benchmarks.peer;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * The rules in Kafka Streams: single activities are filters, and what counts or orders goes by user
 * through a topic of its own.
 */
final class StreamsRules {
  private static final int PARTITIONS = 2;
  private static final Set<String> TABLES = Set.of("xlsx", "csv");
  private static final Set<String> PROGRAMS =
      Set.of("exe", "dll", "msi", "scr", "js", "vbs", "ps1", "bat", "cmd", "hta", "html", "ini");

  private StreamsRules() {}

  /**
   * Watches records and events on their way: when all records are read and as many events have
   * arrived as left, the rules have seen everything.
   */
  interface Progress {
    /** All events of a record were given to the single rules, or left. */
    void reads();

    /** An event is sent to the topic by user. */
    void leaves();

    /** An event has come out of it, and every rule has seen it. */
    void arrives();
  }

  static Topology topology(
      List<String> topics,
      Deserializer<List<AuditEvent>> reading,
      Progress progress,
      Consumer<Hit> hits) {
    StreamsBuilder builder = new StreamsBuilder();
    KStream<byte[], List<AuditEvent>> records =
        builder.stream(
            topics,
            Consumed.with(
                    Serdes.ByteArray(), Serdes.serdeFrom((topic, list) -> new byte[0], reading))
                .withTimestampExtractor((record, before) -> time(record.value(), before)));
    KStream<byte[], AuditEvent> events = records.flatMapValues(list -> list);
    singles(events, hits);
    stateful(byUser(events, progress), progress, hits);
    records.filter((key, list) -> !list.isEmpty()).foreach((key, list) -> progress.reads());
    return builder.build();
  }

  private static void singles(KStream<byte[], AuditEvent> events, Consumer<Hit> hits) {
    single(events, "link_for_anyone", StreamsRules::isLinkForAnyone, hits);
    single(events, "file_taken_from_hosting_network", StreamsRules::isTakenFromHosting, hits);
    single(events, "program_stored", StreamsRules::isProgramStored, hits);
    single(events, "reserve_figures_taken_outside", StreamsRules::isFiguresTaken, hits);
    single(events, "sign_in_failed_outside", StreamsRules::isFailedOutside, hits);
  }

  private static KStream<String, AuditEvent> byUser(
      KStream<byte[], AuditEvent> events, Progress progress) {
    return events
        .filter((key, event) -> event.getUser() != null && isForUsers(event))
        .peek((key, event) -> progress.leaves())
        .selectKey((key, event) -> event.getUser())
        .repartition(
            Repartitioned.with(Serdes.String(), new JsonSerde())
                .withName("by-user")
                .withNumberOfPartitions(PARTITIONS));
  }

  private static void stateful(
      KStream<String, AuditEvent> byUser, Progress progress, Consumer<Hit> hits) {
    stateful(
        byUser.filter((user, event) -> isTaken(event)),
        WindowCount.ofFiles("many_files_taken", 50),
        hits);
    stateful(
        byUser.filter((user, event) -> isDeleted(event)),
        WindowCount.ofEvents("many_files_deleted", 20),
        hits);
    stateful(
        byUser.filter((user, event) -> isFailedOutside(event) || isFiguresTaken(event)),
        new FailedThenTaken.Supplier(),
        hits);
    byUser.foreach((user, event) -> progress.arrives());
  }

  private static void single(
      KStream<byte[], AuditEvent> events,
      String rule,
      Predicate<AuditEvent> condition,
      Consumer<Hit> hits) {
    events
        .filter((key, event) -> condition.test(event))
        .foreach((key, event) -> hits.accept(new Hit(rule, event.getUser(), event.getTime())));
  }

  private static void stateful(
      KStream<String, AuditEvent> events,
      ProcessorSupplier<String, AuditEvent, String, Hit> processor,
      Consumer<Hit> hits) {
    events.process(processor).foreach((user, hit) -> hits.accept(hit));
  }

  private static long time(Object events, long otherwise) {
    return events instanceof List<?> list
            && !list.isEmpty()
            && list.get(0) instanceof AuditEvent event
        ? event.getTime()
        : otherwise;
  }

  private static boolean isLinkForAnyone(AuditEvent event) {
    return event.getVerb().equals(Verbs.SHARE) && "anyone".equals(event.getAudience());
  }

  private static boolean isTaken(AuditEvent event) {
    return event.getVerb().equals(Verbs.DOWNLOAD) || event.getVerb().equals(Verbs.SYNC);
  }

  private static boolean isTakenFromHosting(AuditEvent event) {
    return isTaken(event) && event.getIp() != null && event.getIp().startsWith("198.51.100.");
  }

  private static boolean isProgramStored(AuditEvent event) {
    boolean stored = event.getVerb().equals(Verbs.UPLOAD) || event.getVerb().equals(Verbs.UPDATE);
    return stored && event.getExtension() != null && PROGRAMS.contains(event.getExtension());
  }

  private static boolean isFiguresTaken(AuditEvent event) {
    return isTaken(event)
        && event.getExtension() != null
        && TABLES.contains(event.getExtension())
        && (event.getFile().contains("solvency") || event.getFile().contains("actuarial reserve"))
        && isOutside(event.getIp());
  }

  private static boolean isFailedOutside(AuditEvent event) {
    return event.getVerb().equals(Verbs.SIGN_IN) && !event.isSuccess() && isOutside(event.getIp());
  }

  private static boolean isOutside(String ip) {
    return ip == null || !(ip.startsWith("203.0.113.") || ip.startsWith("192.0.2."));
  }

  private static boolean isDeleted(AuditEvent event) {
    return event.getVerb().equals(Verbs.DELETE);
  }

  private static boolean isForUsers(AuditEvent event) {
    return isTaken(event) || isDeleted(event) || isFailedOutside(event);
  }
}
