/** run: runs the streaming job in this process. */
package io.cordon.cli.run;
