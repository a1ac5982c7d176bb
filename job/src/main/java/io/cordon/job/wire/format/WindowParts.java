package io.cordon.job.wire.format;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.policy.Aggregation;
import io.cordon.policy.correlate.Contribution;
import io.cordon.policy.correlate.Group;
import io.cordon.policy.correlate.GroupedInput;
import io.cordon.policy.correlate.SequenceStep;
import io.cordon.policy.correlate.WindowInput;
import io.cordon.policy.correlate.WindowSpec;
import java.io.IOException;
import java.util.List;

/** What an activity adds to windows: parts of {@link ContributionsFormat}. */
final class WindowParts {
  private WindowParts() {}

  static void write(Contribution contribution, WireOutput out) {
    out.unsignedByte(
        bit(0, contribution.policy())
            | bit(1, contribution.group())
            | bit(2, contribution.input())
            | bit(3, contribution.step())
            | bit(4, contribution.inForceSince() != 0));
    if (contribution.policy() != null) {
      PolicySnapshotParts.write(contribution.policy(), out);
    }
    if (contribution.inForceSince() != 0) {
      out.signed(contribution.inForceSince());
    }
    if (contribution.group() != null) {
      write(contribution.group(), out);
    }
    out.text(contribution.source());
    if (contribution.input() != null) {
      write(contribution.input(), out);
    }
    out.list(contribution.enclosing(), WindowParts::write);
    if (contribution.step() != null) {
      write(contribution.step(), out);
    }
  }

  static Contribution contribution(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    PolicySnapshot policy = has(parts, 0) ? PolicySnapshotParts.policy(in) : null;
    long inForceSince = has(parts, 4) ? in.signed() : 0;
    Group group = has(parts, 1) ? group(in) : null;
    String source = in.text();
    WindowInput input = has(parts, 2) ? input(in) : null;
    List<GroupedInput> enclosing = in.list(WindowParts::groupedInput);
    SequenceStep step = has(parts, 3) ? step(in) : null;
    return new Contribution(policy, inForceSince, group, source, input, enclosing, step);
  }

  private static void write(Group group, WireOutput out) {
    out.unsignedByte(
        bit(0, group.key()) | bit(1, group.description()) | bit(2, group.subjectKey()));
    out.textIfThere(group.key());
    out.textIfThere(group.description());
    out.textIfThere(group.subjectKey());
  }

  private static Group group(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    return new Group(in.textIf(has(parts, 0)), in.textIf(has(parts, 1)), in.textIf(has(parts, 2)));
  }

  private static void write(WindowInput input, WireOutput out) {
    out.unsignedByte(bit(0, input.window()) | bit(1, input.amount() != 0));
    if (input.window() != null) {
      out.repeated(input.window(), WindowParts::writeWindow);
    }
    out.signed(input.index());
    out.texts(input.values());
    if (input.amount() != 0) {
      out.signed(input.amount());
    }
  }

  private static WindowInput input(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    WindowSpec window = has(parts, 0) ? in.repeated(WindowParts::window) : null;
    int index = in.smallSigned();
    List<String> values = in.texts();
    return new WindowInput(window, index, values, has(parts, 1) ? in.signed() : 0);
  }

  private static void writeWindow(WindowSpec window, WireOutput out) {
    out.unsignedByte(
        bit(0, window.path()) | bit(1, window.aggregation()) | bit(2, window.measure()));
    out.textIfThere(window.path());
    Codes.AGGREGATIONS.writeIfThere(window.aggregation(), out);
    out.signed(window.level());
    out.signed(window.inputs());
    out.signed(window.timespanMillis());
    out.signed(window.threshold());
    out.textIfThere(window.measure());
  }

  private static WindowSpec window(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    String path = in.textIf(has(parts, 0));
    Aggregation aggregation = has(parts, 1) ? Codes.AGGREGATIONS.read(in) : null;
    int level = in.smallSigned();
    int inputs = in.smallSigned();
    long timespanMillis = in.signed();
    long threshold = in.signed();
    String measure = in.textIf(has(parts, 2));
    return new WindowSpec(path, aggregation, level, inputs, timespanMillis, threshold, measure);
  }

  private static void write(GroupedInput grouped, WireOutput out) {
    out.flag(grouped.input() != null);
    out.list(grouped.groups(), WindowParts::write);
    if (grouped.input() != null) {
      write(grouped.input(), out);
    }
  }

  private static GroupedInput groupedInput(WireInput in) throws IOException {
    boolean hasInput = in.flag();
    List<Group> groups = in.list(WindowParts::group);
    return new GroupedInput(groups, hasInput ? input(in) : null);
  }

  private static void write(SequenceStep step, WireOutput out) {
    out.signed(step.index());
    out.list(step.groups(), WindowParts::write);
    out.signed(step.steps());
    out.signed(step.timespanMillis());
  }

  private static SequenceStep step(WireInput in) throws IOException {
    int index = in.smallSigned();
    List<Group> groups = in.list(WindowParts::group);
    int steps = in.smallSigned();
    return new SequenceStep(index, groups, steps, in.signed());
  }
}
