using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using ZivverSynctool.Infrastructure.Scheduling.Windows;
using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Infrastructure.Tests.Scheduling;

public sealed class TaskXmlTests
{
    private static readonly XNamespace Namespace = TaskXml.Namespace;
    private static readonly TaskPrincipal Managed = TaskPrincipal.Of(@"EXAMPLE\svc-zivver$", false);

    public static TheoryData<string, int> Schedules => new() { { "06:30", 0 }, { "00:00", 0 }, { "23:59:59", 0 }, { "", 1 }, { "", 45 }, { "", 60 }, { "", 1440 } };

    [Theory]
    [MemberData(nameof(Schedules))]
    public void Every_schedule_is_valid_and_is_read_back(string at, int every)
    {
        var schedule = at.Length > 0 ? TaskSchedule.Of(at, null) : TaskSchedule.Of(null, every);
        var xml = TaskXml.Of(Tasks.Care with { Schedule = schedule }, Managed, Tasks.Now);
        Assert.Equal([], Faults(xml));
        Assert.Equal(schedule.ToString(), new TaskXmlReader(xml).Schedule);
    }

    [Theory]
    [InlineData(@"C:\Zivver\care.profile.json", "Example Care")]
    [InlineData(@"C:\Zorg & Één\O'Neil <1>\care.profile.json", "Zorg & Één \"A\" <B>")]
    [InlineData(@"\\server\share$\100 %\日本 😀\care.profile.json", "😀\0\n\t\uFFFF")]
    public void Whatever_a_path_or_name_holds_it_is_valid_and_the_path_is_read_back(string path, string name)
    {
        var xml = TaskXml.Of(Tasks.Care with { Profile = Tasks.ProfileAt(path, name) }, Managed, Tasks.Now);
        Assert.Equal([], Faults(xml));
        Assert.Equal(path, new TaskXmlReader(xml).Profile);
        Assert.Contains(path, Value(xml, "Arguments"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"EXAMPLE\svc-zivver$", false, @"EXAMPLE\svc-zivver$", "Password")]
    [InlineData(@"EXAMPLE\svc-zivver", true, @"EXAMPLE\svc-zivver", "Password")]
    [InlineData("svc@example.test", true, "svc@example.test", "Password")]
    [InlineData("system", false, "S-1-5-18", null)]
    [InlineData(@"NT AUTHORITY\NetworkService", false, "S-1-5-20", null)]
    [InlineData("s-1-5-19", false, "S-1-5-19", null)]
    public void An_account_is_signed_in_as_it_must_be(string account, bool hasPassword, string userId, string? logon)
    {
        var xml = TaskXml.Of(Tasks.Care, TaskPrincipal.Of(account, hasPassword), Tasks.Now);
        Assert.Equal([], Faults(xml));
        Assert.Equal(userId, Value(xml, "UserId"));
        Assert.Equal(logon, XDocument.Parse(xml).Descendants(Namespace + "LogonType").SingleOrDefault()?.Value);
    }

    [Fact]
    public void It_runs_once_at_a_time_with_no_more_rights_than_it_needs_and_makes_up_for_what_was_missed()
    {
        var xml = TaskXml.Of(Tasks.Care, Managed, Tasks.Now);
        Assert.Equal(
            ["IgnoreNew", "true", "LeastPrivilege", "PT12H"],
            new[] { "MultipleInstancesPolicy", "StartWhenAvailable", "RunLevel", "ExecutionTimeLimit" }.Select(name => Value(xml, name)));
    }

    [Fact]
    public void The_first_start_is_still_to_come_so_that_registering_starts_nothing()
    {
        Assert.Equal("2026-11-28T06:30:00", Value(TaskXml.Of(Tasks.Care, Managed, Tasks.Now), "StartBoundary"));
        Assert.Equal("2026-11-27T07:00:00", Value(TaskXml.Of(Tasks.Care with { Schedule = TaskSchedule.Of(null, 60) }, Managed, Tasks.Now), "StartBoundary"));
    }

    [Fact]
    public void What_somebody_changed_in_Task_Scheduler_is_not_taken_for_something_else()
    {
        var xml = TaskXml.Of(Tasks.Care, Managed, Tasks.Now).Replace("<DaysInterval>1<", "<DaysInterval>2<", StringComparison.Ordinal);
        Assert.Equal("as in Task Scheduler", new TaskXmlReader(xml).Schedule);
    }

    [Fact]
    public void The_schema_of_these_tests_refuses_what_is_wrong() =>
        Assert.NotEqual([], Faults(TaskXml.Of(Tasks.Care, Managed, Tasks.Now).Replace("IgnoreNew", "Never", StringComparison.Ordinal)));

    private static string Value(string xml, string element) => XDocument.Parse(xml).Descendants(Namespace + element).First().Value;

    private static List<string> Faults(string xml)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, XmlReader.Create(Checkout.Path("tests", "ZivverSynctool.Infrastructure.Tests", "Scheduling", "task.xsd")));
        var faults = new List<string>();
        XDocument.Parse(xml).Validate(schemas, (_, fault) => faults.Add(fault.Message));
        return faults;
    }
}
