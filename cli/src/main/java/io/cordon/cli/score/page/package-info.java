/** A score as one page with tables and plots. */
package io.cordon.cli.score.page;
