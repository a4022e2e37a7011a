using System.Runtime.Versioning;
using System.Text;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Infrastructure.Scheduling.Systemd;

/// <summary>Timers of systemd: of the whole computer where its administrator registers them, else of a user's own.</summary>
/// <param name="folder">Where the units lie.</param>
/// <param name="systemctl">Tells the service manager what to do.</param>
[SupportedOSPlatform("linux")]
internal sealed class SystemdScheduler(UnitFolder folder, ISystemctl systemctl) : ITaskScheduler
{
    private const string AccountRemedy = "Name an account with -Account that may read the profile and write beside it, such as zivver-sync.";
    private const UnixFileMode ForAllToRead = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <inheritdoc/>
    public IReadOnlyList<SyncTask> Tasks() => Directory.Exists(folder.Path)
        ? [.. Directory.EnumerateFiles(folder.Path, UnitFolder.Service("*"))
            .Select(Noted).OfType<TaskNote>()
            .Select(TaskOf).OrderBy(task => task.Name, StringComparer.OrdinalIgnoreCase)]
        : [];

    /// <inheritdoc/>
    public void Check(TaskDefinition task, bool hasPassword)
    {
        if (hasPassword)
            throw TaskSchedulers.AccountInvalid(task.Account, "systemd takes no password", "Name the account with -Account, as root.");
        if (folder.IsUser && task.Account.Length > 0 && task.Account != Environment.UserName)
            throw TaskSchedulers.AccountInvalid(task.Account, "only root can register a task of another account", "Do it as root, or leave -Account out.");
        if (!folder.IsUser && task.Account.Length == 0)
            throw TaskSchedulers.AccountMissing(AccountRemedy);
        // As strict as systemd is (systemd's USER_NAMES): anything else would only come to light when the task starts.
        if (task.Account.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is ':' or '/'))
            throw TaskSchedulers.AccountInvalid(task.Account, "its name has characters that no name has", AccountRemedy);
        if (folder.File(UnitFolder.Service(task.Name)) is var file && File.Exists(file) && Noted(file) is null)
            throw new SyncException(
                "TaskExists", SyncErrorKind.InvalidArgument, $"'{file}' is there already, and is none of this product's tasks.", "Give the task another name with -Name.");
        // As strict as systemd is with the program that it starts; of the arguments it takes anything.
        if (task.Shell.Any(letter => char.IsControl(letter) || letter is '"' or '\'' or '\\'))
            throw TaskSchedulers.PathUnusable(task.Shell, "systemd starts no program with such a name");
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Register(TaskDefinition task, string? password) => Working<IReadOnlyList<string>>($"The task '{task.Name}' cannot be registered", () =>
    {
        Directory.CreateDirectory(folder.Path);
        string[] files = [folder.File(UnitFolder.Service(task.Name)), folder.File(UnitFolder.Timer(task.Name)), folder.Secrets(task.Name)];
        var made = files.Where(file => !File.Exists(file)).ToArray();
        try
        {
            Write(files[0], ServiceUnit.Of(task, folder));
            Write(files[1], TimerUnit.Of(task));
            var left = SecretsFile.Prepare(task, folder);
            Tell("daemon-reload");
            Tell("enable", UnitFolder.Timer(task.Name));
            // Not only started: one that is at work already would keep to its old times.
            Tell("restart", UnitFolder.Timer(task.Name));
            return [.. left, .. Lingering()];
        }
        catch
        {
            Array.ForEach(made, File.Delete);
            throw;
        }
    });

    /// <inheritdoc/>
    public IReadOnlyList<string> Remove(string name) => Working<IReadOnlyList<string>>($"The task '{name}' cannot be taken away", () =>
    {
        Tell("disable", "--now", UnitFolder.Timer(name));
        // Else a task of that name that is registered later would make up for starts that were never its own.
        var forgotten = systemctl.Run(Addressed("clean", "--what=state", UnitFolder.Timer(name)));
        File.Delete(folder.File(UnitFolder.Timer(name)));
        File.Delete(folder.File(UnitFolder.Service(name)));
        Tell("daemon-reload");
        return
        [
            .. SecretsFile.Left(name, folder),
            .. forgotten.ExitCode == 0 ? Array.Empty<string>() : [$"systemd still remembers when the task ran last: {forgotten.Why}"],
        ];
    });

    private static TaskNote? Noted(string file) => Working($"'{file}' cannot be read", () => TaskNote.In(File.ReadAllText(file)));

    private SyncTask TaskOf(TaskNote note)
    {
        var state = new UnitState(string.Concat(UnitState.Question(note.Name).Select(question => Tell([.. question]).Output + "\n")));
        return new SyncTask
        {
            Name = note.Name,
            Profile = note.Profile,
            Schedule = note.Schedule,
            NextRun = state.NextRun,
            LastRun = state.LastRun,
            LastResult = state.LastResult,
            Account = note.Account.Length > 0 ? note.Account : Environment.UserName,
            Enabled = state.IsEnabled,
            Place = UnitFolder.Timer(note.Name),
        };
    }

    private IEnumerable<string> Lingering()
    {
        // A manager of a user's own ends with the user's last session, unless the user lingers (loginctl(1)).
        if (folder.IsUser && !File.Exists(Path.Combine("/var/lib/systemd/linger", Environment.UserName)))
            yield return $"The task runs only while you are signed in, until somebody lets your tasks run without you: loginctl enable-linger {Environment.UserName}.";
    }

    private static void Write(string path, string text)
    {
        OutputFile.Write(path, force: true, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        File.SetUnixFileMode(path, ForAllToRead);
    }

    private SystemctlAnswer Tell(params string[] arguments)
    {
        var answer = systemctl.Run(Addressed(arguments));
        return answer.ExitCode == 0 ? answer : throw TaskSchedulers.Failed($"systemctl {string.Join(" ", arguments)}", answer.Why);
    }

    private string[] Addressed(params string[] arguments) => folder.IsUser ? ["--user", .. arguments] : arguments;

    private static T Working<T>(string what, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw TaskSchedulers.Failed(what, e.Message, e);
        }
    }
}
