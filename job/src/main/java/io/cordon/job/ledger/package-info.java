/** The file ledger: the label and the exposure of every file. */
package io.cordon.job.ledger;
