/** Files of older records that the job learns from before it reads the first one of the topics. */
package io.cordon.job.warmup;
