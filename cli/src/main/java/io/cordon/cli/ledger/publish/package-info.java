/** ledger: publishes labels of files at rest to a running job. */
package io.cordon.cli.ledger.publish;
