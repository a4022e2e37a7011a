using System.Globalization;
using System.Text;
using System.Xml;
using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Infrastructure.Scheduling.Windows;

/// <summary>Writes task definitions (Microsoft's "Task Scheduler Schema", of which this is version 1.3: Windows 7 and later).</summary>
internal static class TaskXml
{
    /// <summary>The namespace of task definitions.</summary>
    public const string Namespace = "http://schemas.microsoft.com/windows/2004/02/mit/task";

    /// <summary>Whose tasks these are.</summary>
    public const string Source = nameof(ZivverSynctool);

    private const string Principal = "Account";

    /// <summary>The definition of a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="principal">Who it runs as.</param>
    /// <param name="now">The computer's own time: a start that is past already would be made up for at once.</param>
    public static string Of(TaskDefinition task, TaskPrincipal principal, DateTime now)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("Task", Namespace);
            xml.WriteAttributeString("version", "1.3");
            Group(xml, "RegistrationInfo", () =>
            {
                Value(xml, "Source", Source);
                Value(xml, "Description", Printable($"Synchronizes the Zivver accounts of {task.Profile.Name}."));
                // What is asked for later: the arguments would have to be taken apart again.
                Value(xml, "Documentation", task.Profile.Path);
            });
            Group(xml, "Triggers", () => WriteTrigger(xml, task.Schedule, now));
            WritePrincipal(xml, principal);
            WriteSettings(xml, task.TimeLimit);
            WriteAction(xml, task);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void WriteTrigger(XmlWriter xml, TaskSchedule schedule, DateTime now) =>
        Group(xml, schedule.At is null ? "TimeTrigger" : "CalendarTrigger", () =>
        {
            Value(xml, "Enabled", "true");
            // Without a time zone: the computer's own time, in summer and in winter.
            Value(xml, "StartBoundary", schedule.After(now).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
            if (schedule.EveryMinutes is { } minutes)
                Group(xml, "Repetition", () => Value(xml, "Interval", XmlConvert.ToString(TimeSpan.FromMinutes(minutes))));
            else
                Group(xml, "ScheduleByDay", () => Value(xml, "DaysInterval", "1"));
        });

    private static void WritePrincipal(XmlWriter xml, TaskPrincipal principal) => Group(xml, "Principals", () => Group(xml, "Principal", () =>
    {
        xml.WriteAttributeString("id", Principal);
        Value(xml, "UserId", principal.UserId);
        if (!principal.IsBuiltIn)
            Value(xml, "LogonType", "Password");
        Value(xml, "RunLevel", "LeastPrivilege");
    }));

    private static void WriteSettings(XmlWriter xml, TimeSpan limit) => Group(xml, "Settings", () =>
    {
        Value(xml, "MultipleInstancesPolicy", "IgnoreNew");
        Value(xml, "DisallowStartIfOnBatteries", "false");
        Value(xml, "StopIfGoingOnBatteries", "false");
        Value(xml, "StartWhenAvailable", "true");
        Value(xml, "Enabled", "true");
        Value(xml, "ExecutionTimeLimit", XmlConvert.ToString(limit));
    });

    private static void WriteAction(XmlWriter xml, TaskDefinition task) => Group(xml, "Actions", () =>
    {
        xml.WriteAttributeString("Context", Principal);
        Group(xml, "Exec", () =>
        {
            Value(xml, "Command", task.Shell);
            Value(xml, "Arguments", TaskArguments.Line(TaskArguments.Of(task)));
        });
    });

    private static void Group(XmlWriter xml, string name, Action content)
    {
        xml.WriteStartElement(name, Namespace);
        content();
        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, value);

    /// <summary>Whether a definition can hold a text, and gives it back as it is.</summary>
    public static bool CanHold(string text) => text.Select((_, place) => place).All(place => IsText(text, place));

    private static string Printable(string text) => new([.. text.Select((letter, place) => IsText(text, place) ? letter : ' ')]);

    // Half a character is none, and line ends would come back changed.
    private static bool IsText(string text, int place) => char.IsSurrogate(text[place])
        ? char.IsSurrogatePair(text, place) || (place > 0 && char.IsSurrogatePair(text, place - 1))
        : XmlConvert.IsXmlChar(text[place]) && !char.IsControl(text[place]);
}
