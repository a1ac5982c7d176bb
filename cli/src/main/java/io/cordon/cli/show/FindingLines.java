package io.cordon.cli.show;

import io.cordon.cli.terminal.Colours;
import io.cordon.model.finding.Finding;
import io.cordon.model.json.FindingJson;
import org.apache.flink.api.common.functions.MapFunction;

/** A finding as {@code detect} prints it: one line of OCSF in a pipe, several lines on a screen. */
public final class FindingLines implements MapFunction<Finding, String> {
  private final boolean forPeople;
  private final boolean coloured;
  private final int columns;

  /**
   * @param columns the width of a line of text for people
   */
  public FindingLines(boolean forPeople, Colours colours, int columns) {
    this.forPeople = forPeople;
    this.coloured = colours.on();
    this.columns = columns;
  }

  @Override
  public String map(Finding finding) {
    return forPeople
        ? new FindingText(new Colours(coloured), columns).of(finding)
        : FindingJson.write(finding);
  }
}
