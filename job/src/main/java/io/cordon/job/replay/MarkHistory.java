package io.cordon.job.replay;

import io.cordon.audit.record.Reading;
import io.cordon.job.core.Tally;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/**
 * Marks what warms up the job: everything learns from it, and nothing is looked for in it.
 *
 * <p>Counts: {@link #RECORDS}, each of which is one out.
 */
public final class MarkHistory extends RichMapFunction<Reading, Reading> {
  private static final long serialVersionUID = 1L;

  /** The name of this stage in counts. */
  public static final String STAGE = "warmup";

  /** Records of the files that warm up the job. */
  public static final String RECORDS = "records";

  private transient Tally tally;

  @Override
  public void open(OpenContext context) {
    tally = new Tally(getRuntimeContext(), STAGE);
  }

  @Override
  public Reading map(Reading reading) {
    tally.add(RECORDS);
    return reading.asHistory();
  }
}
