package org.banyan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The claim of one process on a data folder. The operating system gives the lock back when the process ends, however it
 * ends, so a crash never leaves the folder locked.
 */
final class RunningInstance {

    /** Kept for the life of the process: closing the channel would give the lock back. */
    private static @Nullable FileLock claim;

    private RunningInstance() {}

    /**
     * Claims the folder for this process, and leaves word in it who has it and where that one can be reached.
     *
     * @throws AlreadyRunning if another process has it
     */
    static synchronized void claim(Path data, String address) throws IOException {
        FileChannel channel = FileChannel.open(
                data.resolve("running.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        if (lock == null) {
            String owner = read(channel);
            channel.close();
            throw new AlreadyRunning("Banyan already runs on " + data + ", as process " + owner
                    + ". Stop that one first, or set BANYAN_DATA to another folder.");
        }
        claim = lock;
        channel.truncate(0);
        String owner = ProcessHandle.current().pid() + " at " + address;
        channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(256);
        channel.read(content, 0);
        return new String(content.array(), 0, content.position(), StandardCharsets.UTF_8).trim();
    }

    /** Another process uses the same data folder; the message says which. */
    static final class AlreadyRunning extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        AlreadyRunning(String message) {
            super(message);
        }
    }
}
