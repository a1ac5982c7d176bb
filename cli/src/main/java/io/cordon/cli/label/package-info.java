/** label: the sensitivity labels inside documents. */
package io.cordon.cli.label;
