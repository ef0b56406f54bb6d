/** All that the launcher uses of Tyrus and Grizzly although they do not promise it, checked. */
package app.mspaintr.launcher.internals;
