using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text;
using ZivverSynctool.Sandbox;

namespace ZivverSynctool.Infrastructure.Tests.Sandbox;

public sealed class SandboxProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_command_line_sets_it_up()
    {
        var read = SandboxArguments.Parse(
            ["--port", "8642", "--key", "k", "--seed", "in.json", "--save", "out.json", "--budget", "20/5", "--latency", "30"]);
        Assert.Equal((8642, "k", "in.json", "out.json"), (read.Options.Port, read.Options.Key, read.Options.Seed, read.Save));
        Assert.Equal(new RequestBudget(20, TimeSpan.FromSeconds(5)), read.Options.Budget);
        Assert.Equal(TimeSpan.FromMilliseconds(30), read.Options.Latency);
        Assert.False(read.Help);
        Assert.Equal(RequestBudget.None, SandboxArguments.Parse(["--budget", "none"]).Options.Budget);
        Assert.Equal(RequestBudget.Default, SandboxArguments.Parse([]).Options.Budget);
        Assert.True(SandboxArguments.Parse(["--port", "1", "--help"]).Help);
    }

    [Theory]
    [InlineData("Unknown option '--prot'. Did you mean --port?", "--prot", "1")]
    [InlineData("--port has no value. Give one behind it.", "--port")]
    [InlineData("--port cannot be '99999'. Give a whole number from 0 to 65535.", "--port", "99999")]
    [InlineData("--latency cannot be '-1'. Give a whole number from 0 to 3600000.", "--latency", "-1")]
    [InlineData("--budget cannot be 'many'. Write it as requests/seconds, such as 50/10, or none.", "--budget", "many")]
    [InlineData("--print cannot be 'all'. Write requests, or leave it out.", "--print", "all")]
    [InlineData("--budget cannot hold 0. Write none for a sandbox without a budget.", "--budget", "0/10")]
    public void A_command_line_that_makes_no_sense_says_what_to_do(string text, params string[] arguments)
    {
        var error = Assert.Throws<SyncException>(() => SandboxArguments.Parse(arguments));
        Assert.Equal((text, 6), ($"{error.Message} {error.Remedy}", error.ExitCode));
    }

    [Fact]
    public void The_help_names_every_option()
    {
        foreach (var option in new[] { "--port", "--key", "--seed", "--save", "--budget", "--latency", "--print", "--help" })
            Assert.Contains(option, SandboxArguments.Usage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SIGTERM_saves_the_organization()
    {
        Assert.SkipWhen(RuntimeInformation.IsOSPlatform(OSPlatform.Windows), "There is no SIGTERM to send on Windows.");
        var saved = Path.Combine(_folder, "saved.json");
        using var process = Start("--save", saved, "--key", "k", "--print", "requests");
        var address = await process.StandardOutput.ReadLineAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "k");
        using var body = new StringContent("""{"userName":"a@example.test"}""", Encoding.UTF8, "application/json");
        (await http.PostAsync(new Uri(address + "/Users"), body)).EnsureSuccessStatusCode();

        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        var printed = (await process.StandardOutput.ReadToEndAsync()).Split('\n');
        Assert.Equal(["> POST /Users", "< 201 POST /Users"], printed[..2]);
        Assert.StartsWith("1 requests, 0 SSO keys lost", printed[2], StringComparison.Ordinal);
        Assert.Contains("a@example.test", await File.ReadAllTextAsync(saved), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seed_that_is_not_there_ends_it_with_a_clear_error()
    {
        using var process = Start("--seed", Path.Combine(_folder, "missing.json"));
        await process.WaitForExitAsync();
        Assert.Equal(6, process.ExitCode);
        Assert.Contains("missing.json", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(SandboxArguments).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
