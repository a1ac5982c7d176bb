package io.cordon.job.baselines;

import io.cordon.job.core.Uids;
import io.cordon.job.observe.PersonObservation;
import io.cordon.job.state.RowExpiry;
import io.cordon.job.state.RowOperator;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Detects values that are new to a person, to the department and to the organisation: three small
 * memories, one after the other.
 *
 * <pre>
 * observations ─► person row ─► department baseline ─► organisation baseline ─► detections
 * keyed by        person        department             organisation
 * </pre>
 */
public final class Baselines {
  /** What a task keeps decoded of people. */
  private static final int CACHED_ROWS = 16_384;

  private static final long CACHED_BYTES = 32L << 20;

  private Baselines() {}

  public static DataStream<Detection> detect(
      DataStream<PersonObservation> observations, PeopleScope people) {
    return observations
        .keyBy(PersonObservation::person)
        .transform("person row", ObservationFormat.TYPE, operator())
        .uid(Uids.PERSON_ROW)
        .keyBy(PeerGroup.DEPARTMENT::key)
        .process(new ConsultPeers(PeerGroup.DEPARTMENT))
        .returns(ObservationFormat.TYPE)
        .uid(Uids.DEPARTMENT_BASELINE)
        .name("department baseline")
        .keyBy(PeerGroup.ORGANISATION::key)
        .process(new ConsultPeers(PeerGroup.ORGANISATION))
        .returns(ObservationFormat.TYPE)
        .uid(Uids.ORGANISATION_BASELINE)
        .name("organisation baseline")
        .process(new JudgeNovelty(people))
        .returns(WireTypes.DETECTION)
        .uid(Uids.BASELINE_DETECTIONS)
        .name("baseline detections");
  }

  static RowOperator<PersonRow, PersonObservation, Observation> operator() {
    ValueStateDescriptor<PersonRow> descriptor =
        new ValueStateDescriptor<>("person-row", new PersonRowFormat().wireType());
    descriptor.enableTimeToLive(RowExpiry.after(KeepPersonRow.FORGOTTEN_AFTER));
    return new RowOperator<>(
        new KeepPersonRow(),
        descriptor,
        new RowOperator.CacheLimit<>(CACHED_ROWS, CACHED_BYTES, PersonRow::bytes));
  }
}
