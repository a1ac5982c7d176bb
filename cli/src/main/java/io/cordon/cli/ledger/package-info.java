/** Labels of files at rest, as an input beside logs. */
package io.cordon.cli.ledger;
